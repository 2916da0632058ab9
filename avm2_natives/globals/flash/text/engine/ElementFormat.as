package flash.text.engine {
    import airshim.Unimplemented;

    /** Declared, so that programs that name it load; what it can't do throws Error #1001. */
    public final class ElementFormat {
        private var _alignmentBaseline:String;
        private var _alpha:Number;
        private var _baselineShift:Number;
        private var _breakOpportunity:String;
        private var _color:uint;
        private var _digitCase:String;
        private var _digitWidth:String;
        private var _dominantBaseline:String;
        private var _fontDescription:FontDescription;
        private var _fontSize:Number;
        private var _kerning:String;
        private var _ligatureLevel:String;
        private var _locale:String;
        private var _locked:Boolean;
        private var _textRotation:String;
        private var _trackingLeft:Number;
        private var _trackingRight:Number;
        private var _typographicCase:String;

        public function ElementFormat(
            fontDescription:FontDescription = null, fontSize:Number = 12, color:uint = 0, alpha:Number = 1,
            textRotation:String = null, dominantBaseline:String = null, alignmentBaseline:String = null,
            baselineShift:Number = 0, kerning:String = null, trackingRight:Number = 0, trackingLeft:Number = 0,
            locale:String = null, breakOpportunity:String = null, digitCase:String = null, digitWidth:String = null,
            ligatureLevel:String = null, typographicCase:String = null
        ) {
            super();
            _fontDescription = fontDescription;
            _fontSize = fontSize;
            _color = color;
            _alpha = alpha;
            _textRotation = textRotation;
            _dominantBaseline = dominantBaseline;
            _alignmentBaseline = alignmentBaseline;
            _baselineShift = baselineShift;
            _kerning = kerning;
            _trackingRight = trackingRight;
            _trackingLeft = trackingLeft;
            _locale = locale;
            _breakOpportunity = breakOpportunity;
            _digitCase = digitCase;
            _digitWidth = digitWidth;
            _ligatureLevel = ligatureLevel;
            _typographicCase = typographicCase;
        }

        public function get alignmentBaseline():String {
            return _alignmentBaseline;
        }

        public function set alignmentBaseline(value:String):void {
            _alignmentBaseline = value;
        }

        public function get alpha():Number {
            return _alpha;
        }

        public function set alpha(value:Number):void {
            _alpha = value;
        }

        public function get baselineShift():Number {
            return _baselineShift;
        }

        public function set baselineShift(value:Number):void {
            _baselineShift = value;
        }

        public function get breakOpportunity():String {
            return _breakOpportunity;
        }

        public function set breakOpportunity(value:String):void {
            _breakOpportunity = value;
        }

        public function get color():uint {
            return _color;
        }

        public function set color(value:uint):void {
            _color = value;
        }

        public function get digitCase():String {
            return _digitCase;
        }

        public function set digitCase(value:String):void {
            _digitCase = value;
        }

        public function get digitWidth():String {
            return _digitWidth;
        }

        public function set digitWidth(value:String):void {
            _digitWidth = value;
        }

        public function get dominantBaseline():String {
            return _dominantBaseline;
        }

        public function set dominantBaseline(value:String):void {
            _dominantBaseline = value;
        }

        public function get fontDescription():FontDescription {
            return _fontDescription;
        }

        public function set fontDescription(value:FontDescription):void {
            _fontDescription = value;
        }

        public function get fontSize():Number {
            return _fontSize;
        }

        public function set fontSize(value:Number):void {
            _fontSize = value;
        }

        public function get kerning():String {
            return _kerning;
        }

        public function set kerning(value:String):void {
            _kerning = value;
        }

        public function get ligatureLevel():String {
            return _ligatureLevel;
        }

        public function set ligatureLevel(value:String):void {
            _ligatureLevel = value;
        }

        public function get locale():String {
            return _locale;
        }

        public function set locale(value:String):void {
            _locale = value;
        }

        public function get locked():Boolean {
            return _locked;
        }

        public function set locked(value:Boolean):void {
            _locked = value;
        }

        public function get textRotation():String {
            return _textRotation;
        }

        public function set textRotation(value:String):void {
            _textRotation = value;
        }

        public function get trackingLeft():Number {
            return _trackingLeft;
        }

        public function set trackingLeft(value:Number):void {
            _trackingLeft = value;
        }

        public function get trackingRight():Number {
            return _trackingRight;
        }

        public function set trackingRight(value:Number):void {
            _trackingRight = value;
        }

        public function get typographicCase():String {
            return _typographicCase;
        }

        public function set typographicCase(value:String):void {
            _typographicCase = value;
        }

        public function clone():ElementFormat {
            Unimplemented.throwFor("flash.text.engine::ElementFormat/clone()");
            return null;
        }

        public function getFontMetrics():FontMetrics {
            Unimplemented.throwFor("flash.text.engine::ElementFormat/getFontMetrics()");
            return null;
        }
    }
}
