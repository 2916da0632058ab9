package flash.text.engine {
    import airshim.Unimplemented;
    import flash.errors.IllegalOperationError;

    /** How text looks. It is data only: its measures need the lines of this engine, which aren't there. */
    public final class ElementFormat {
        private var _fontDescription:FontDescription;
        private var _fontSize:Number;
        private var _color:uint;
        private var _alpha:Number;
        private var _textRotation:String;
        private var _dominantBaseline:String;
        private var _alignmentBaseline:String;
        private var _baselineShift:Number;
        private var _kerning:String;
        private var _trackingRight:Number;
        private var _trackingLeft:Number;
        private var _locale:String;
        private var _breakOpportunity:String;
        private var _digitCase:String;
        private var _digitWidth:String;
        private var _ligatureLevel:String;
        private var _typographicCase:String;
        private var _locked:Boolean = false;

        public function ElementFormat(
            fontDescription:FontDescription = null, fontSize:Number = 12, color:uint = 0, alpha:Number = 1,
            textRotation:String = "auto", dominantBaseline:String = "roman",
            alignmentBaseline:String = "useDominantBaseline", baselineShift:Number = 0, kerning:String = "on",
            trackingRight:Number = 0, trackingLeft:Number = 0, locale:String = "en",
            breakOpportunity:String = "auto", digitCase:String = "default", digitWidth:String = "default",
            ligatureLevel:String = "common", typographicCase:String = "default"
        ) {
            super();
            this.fontDescription = fontDescription == null ? new FontDescription() : fontDescription;
            this.fontSize = fontSize;
            this.color = color;
            this.alpha = alpha;
            this.textRotation = textRotation;
            this.dominantBaseline = dominantBaseline;
            this.alignmentBaseline = alignmentBaseline;
            this.baselineShift = baselineShift;
            this.kerning = kerning;
            this.trackingRight = trackingRight;
            this.trackingLeft = trackingLeft;
            this.locale = locale;
            this.breakOpportunity = breakOpportunity;
            this.digitCase = digitCase;
            this.digitWidth = digitWidth;
            this.ligatureLevel = ligatureLevel;
            this.typographicCase = typographicCase;
        }

        public function get fontDescription():FontDescription {
            return _fontDescription;
        }

        public function set fontDescription(value:FontDescription):void {
            if (_locked) {
                throw new IllegalOperationError(Error.getErrorMessage(2184), 2184);
            }
            if (value == null) {
                throw new TypeError(Refusal.ofNull("fontDescription"), 2007);
            }
            _fontDescription = value;
        }

        public function get fontSize():Number {
            return _fontSize;
        }

        public function set fontSize(value:Number):void {
            if (_locked) {
                throw new IllegalOperationError(Error.getErrorMessage(2184), 2184);
            }
            if (value < 0) {
                throw new ArgumentError(Error.getErrorMessage(2004), 2004);
            }
            _fontSize = isNaN(value) ? 0 : value;
        }

        public function get color():uint {
            return _color;
        }

        public function set color(value:uint):void {
            if (_locked) {
                throw new IllegalOperationError(Error.getErrorMessage(2184), 2184);
            }
            _color = value;
        }

        public function get alpha():Number {
            return _alpha;
        }

        public function set alpha(value:Number):void {
            if (_locked) {
                throw new IllegalOperationError(Error.getErrorMessage(2184), 2184);
            }
            _alpha = isNaN(value) ? 0 : Math.max(0, Math.min(value, 1));
        }

        public function get textRotation():String {
            return _textRotation;
        }

        public function set textRotation(value:String):void {
            if (_locked) {
                throw new IllegalOperationError(Error.getErrorMessage(2184), 2184);
            }
            if (value == null) {
                throw new TypeError(Refusal.ofNull("textRotation"), 2007);
            }
            if (["rotate0", "rotate90", "rotate180", "rotate270", "auto"].indexOf(value) < 0) {
                throw new ArgumentError(Refusal.ofValue("textRotation"), 2008);
            }
            _textRotation = value;
        }

        public function get dominantBaseline():String {
            return _dominantBaseline;
        }

        public function set dominantBaseline(value:String):void {
            if (_locked) {
                throw new IllegalOperationError(Error.getErrorMessage(2184), 2184);
            }
            if (value == null) {
                throw new TypeError(Refusal.ofNull("dominantBaseline"), 2007);
            }
            if (["ascent", "descent", "ideographicBottom", "ideographicCenter", "ideographicTop", "roman"].indexOf(value) < 0) {
                throw new ArgumentError(Refusal.ofValue("dominantBaseline"), 2008);
            }
            _dominantBaseline = value;
        }

        public function get alignmentBaseline():String {
            return _alignmentBaseline;
        }

        public function set alignmentBaseline(value:String):void {
            if (_locked) {
                throw new IllegalOperationError(Error.getErrorMessage(2184), 2184);
            }
            if (value == null) {
                throw new TypeError(Refusal.ofNull("alignmentBaseline"), 2007);
            }
            if (["ascent", "descent", "ideographicBottom", "ideographicCenter", "ideographicTop", "roman", "useDominantBaseline"].indexOf(value) < 0) {
                throw new ArgumentError(Refusal.ofValue("alignmentBaseline"), 2008);
            }
            _alignmentBaseline = value;
        }

        public function get baselineShift():Number {
            return _baselineShift;
        }

        public function set baselineShift(value:Number):void {
            if (_locked) {
                throw new IllegalOperationError(Error.getErrorMessage(2184), 2184);
            }
            _baselineShift = value;
        }

        public function get kerning():String {
            return _kerning;
        }

        public function set kerning(value:String):void {
            if (_locked) {
                throw new IllegalOperationError(Error.getErrorMessage(2184), 2184);
            }
            if (value == null) {
                throw new TypeError(Refusal.ofNull("kerning"), 2007);
            }
            if (["on", "off", "auto"].indexOf(value) < 0) {
                throw new ArgumentError(Refusal.ofValue("kerning"), 2008);
            }
            _kerning = value;
        }

        public function get trackingRight():Number {
            return _trackingRight;
        }

        public function set trackingRight(value:Number):void {
            if (_locked) {
                throw new IllegalOperationError(Error.getErrorMessage(2184), 2184);
            }
            _trackingRight = isNaN(value) ? 0 : value;
        }

        public function get trackingLeft():Number {
            return _trackingLeft;
        }

        public function set trackingLeft(value:Number):void {
            if (_locked) {
                throw new IllegalOperationError(Error.getErrorMessage(2184), 2184);
            }
            _trackingLeft = isNaN(value) ? 0 : value;
        }

        public function get locale():String {
            return _locale;
        }

        public function set locale(value:String):void {
            if (_locked) {
                throw new IllegalOperationError(Error.getErrorMessage(2184), 2184);
            }
            if (value == null) {
                throw new TypeError(Refusal.ofNull("locale"), 2007);
            }
            _locale = value;
        }

        public function get breakOpportunity():String {
            return _breakOpportunity;
        }

        public function set breakOpportunity(value:String):void {
            if (_locked) {
                throw new IllegalOperationError(Error.getErrorMessage(2184), 2184);
            }
            if (value == null) {
                throw new TypeError(Refusal.ofNull("breakOpportunity"), 2007);
            }
            if (["all", "any", "auto", "none"].indexOf(value) < 0) {
                throw new ArgumentError(Refusal.ofValue("breakOpportunity"), 2008);
            }
            _breakOpportunity = value;
        }

        public function get digitCase():String {
            return _digitCase;
        }

        public function set digitCase(value:String):void {
            if (_locked) {
                throw new IllegalOperationError(Error.getErrorMessage(2184), 2184);
            }
            if (value == null) {
                throw new TypeError(Refusal.ofNull("digitCase"), 2007);
            }
            if (["default", "lining", "oldStyle"].indexOf(value) < 0) {
                throw new ArgumentError(Refusal.ofValue("digitCase"), 2008);
            }
            _digitCase = value;
        }

        public function get digitWidth():String {
            return _digitWidth;
        }

        public function set digitWidth(value:String):void {
            if (_locked) {
                throw new IllegalOperationError(Error.getErrorMessage(2184), 2184);
            }
            if (value == null) {
                throw new TypeError(Refusal.ofNull("digitWidth"), 2007);
            }
            if (["default", "proportional", "tabular"].indexOf(value) < 0) {
                throw new ArgumentError(Refusal.ofValue("digitWidth"), 2008);
            }
            _digitWidth = value;
        }

        public function get ligatureLevel():String {
            return _ligatureLevel;
        }

        public function set ligatureLevel(value:String):void {
            if (_locked) {
                throw new IllegalOperationError(Error.getErrorMessage(2184), 2184);
            }
            if (value == null) {
                throw new TypeError(Refusal.ofNull("ligatureLevel"), 2007);
            }
            if (["none", "minimum", "common", "uncommon", "exotic"].indexOf(value) < 0) {
                throw new ArgumentError(Refusal.ofValue("ligatureLevel"), 2008);
            }
            _ligatureLevel = value;
        }

        public function get typographicCase():String {
            return _typographicCase;
        }

        public function set typographicCase(value:String):void {
            if (_locked) {
                throw new IllegalOperationError(Error.getErrorMessage(2184), 2184);
            }
            if (value == null) {
                throw new TypeError(Refusal.ofNull("typographicCase"), 2007);
            }
            if (["caps", "capsAndSmallCaps", "default", "lowercase", "smallCaps", "title", "uppercase"].indexOf(value) < 0) {
                throw new ArgumentError(Refusal.ofValue("typographicCase"), 2008);
            }
            _typographicCase = value;
        }

        /** Nothing can be set any more once it is true. */
        public function get locked():Boolean {
            return _locked;
        }

        public function set locked(value:Boolean):void {
            _locked = value;
        }

        /** A copy that isn't locked. */
        public function clone():ElementFormat {
            return new ElementFormat(
                _fontDescription, _fontSize, _color, _alpha, _textRotation, _dominantBaseline, _alignmentBaseline,
                _baselineShift, _kerning, _trackingRight, _trackingLeft, _locale, _breakOpportunity, _digitCase,
                _digitWidth, _ligatureLevel, _typographicCase);
        }

        public function getFontMetrics():FontMetrics {
            Unimplemented.throwFor("flash.text.engine::ElementFormat/getFontMetrics()");
            return null;
        }
    }
}
