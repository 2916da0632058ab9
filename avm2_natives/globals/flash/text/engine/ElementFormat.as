package flash.text.engine {
    import flash.errors.IllegalOperationError;
    import flash.geom.Rectangle;

    /** How a text looks. */
    [API("662")]
    public final class ElementFormat {
        private static const BASELINES:Array = [
            TextBaseline.ROMAN, TextBaseline.ASCENT, TextBaseline.DESCENT, TextBaseline.IDEOGRAPHIC_TOP,
            TextBaseline.IDEOGRAPHIC_CENTER, TextBaseline.IDEOGRAPHIC_BOTTOM
        ];
        private static const ROTATIONS:Array = [
            TextRotation.AUTO, TextRotation.ROTATE_0, TextRotation.ROTATE_90, TextRotation.ROTATE_180, TextRotation.ROTATE_270
        ];
        private static const BREAKS:Array =
            [BreakOpportunity.AUTO, BreakOpportunity.ANY, BreakOpportunity.NONE, BreakOpportunity.ALL];
        private static const LIGATURES:Array = [
            LigatureLevel.NONE, LigatureLevel.MINIMUM, LigatureLevel.COMMON, LigatureLevel.UNCOMMON, LigatureLevel.EXOTIC
        ];
        private static const CASES:Array = [
            TypographicCase.DEFAULT, TypographicCase.TITLE, TypographicCase.CAPS, TypographicCase.SMALL_CAPS,
            TypographicCase.UPPERCASE, TypographicCase.LOWERCASE, TypographicCase.CAPS_AND_SMALL_CAPS
        ];

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
            fontDescription:FontDescription = null, fontSize:Number = 12.0, color:uint = 0x000000, alpha:Number = 1.0,
            textRotation:String = "auto", dominantBaseline:String = "roman",
            alignmentBaseline:String = "useDominantBaseline", baselineShift:Number = 0.0, kerning:String = "on",
            trackingRight:Number = 0.0, trackingLeft:Number = 0.0, locale:String = "en", breakOpportunity:String = "auto",
            digitCase:String = "default", digitWidth:String = "default", ligatureLevel:String = "common",
            typographicCase:String = "default"
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
            requireUnlocked();
            _fontDescription = value;
        }

        public function get fontSize():Number {
            return _fontSize;
        }

        /** Errors: ArgumentError #2004 for less than nothing. */
        public function set fontSize(value:Number):void {
            requireUnlocked();
            if (value < 0) {
                Error.throwError(ArgumentError, 2004);
            }
            _fontSize = value;
        }

        public function get color():uint {
            return _color;
        }

        public function set color(value:uint):void {
            requireUnlocked();
            _color = value & 0xFFFFFF;
        }

        public function get alpha():Number {
            return _alpha;
        }

        public function set alpha(value:Number):void {
            requireUnlocked();
            _alpha = isNaN(value) ? 0 : Math.max(0, Math.min(1, value));
        }

        public function get textRotation():String {
            return _textRotation;
        }

        public function set textRotation(value:String):void {
            requireUnlocked();
            _textRotation = Choice.of(value, ROTATIONS, "textRotation");
        }

        public function get dominantBaseline():String {
            return _dominantBaseline;
        }

        public function set dominantBaseline(value:String):void {
            requireUnlocked();
            _dominantBaseline = Choice.of(value, BASELINES, "dominantBaseline");
        }

        public function get alignmentBaseline():String {
            return _alignmentBaseline;
        }

        public function set alignmentBaseline(value:String):void {
            requireUnlocked();
            _alignmentBaseline = Choice.of(value, BASELINES.concat(TextBaseline.USE_DOMINANT_BASELINE), "alignmentBaseline");
        }

        public function get baselineShift():Number {
            return _baselineShift;
        }

        public function set baselineShift(value:Number):void {
            requireUnlocked();
            _baselineShift = value;
        }

        public function get kerning():String {
            return _kerning;
        }

        public function set kerning(value:String):void {
            requireUnlocked();
            _kerning = Choice.of(value, [Kerning.ON, Kerning.OFF, Kerning.AUTO], "kerning");
        }

        public function get trackingRight():Number {
            return _trackingRight;
        }

        public function set trackingRight(value:Number):void {
            requireUnlocked();
            _trackingRight = value;
        }

        public function get trackingLeft():Number {
            return _trackingLeft;
        }

        public function set trackingLeft(value:Number):void {
            requireUnlocked();
            _trackingLeft = value;
        }

        public function get locale():String {
            return _locale;
        }

        public function set locale(value:String):void {
            requireUnlocked();
            if (value == null) {
                Error.throwError(TypeError, 2007, "locale");
            }
            _locale = value;
        }

        public function get breakOpportunity():String {
            return _breakOpportunity;
        }

        public function set breakOpportunity(value:String):void {
            requireUnlocked();
            _breakOpportunity = Choice.of(value, BREAKS, "breakOpportunity");
        }

        public function get digitCase():String {
            return _digitCase;
        }

        public function set digitCase(value:String):void {
            requireUnlocked();
            _digitCase = Choice.of(value, [DigitCase.DEFAULT, DigitCase.LINING, DigitCase.OLD_STYLE], "digitCase");
        }

        public function get digitWidth():String {
            return _digitWidth;
        }

        public function set digitWidth(value:String):void {
            requireUnlocked();
            _digitWidth = Choice.of(value, [DigitWidth.DEFAULT, DigitWidth.PROPORTIONAL, DigitWidth.TABULAR], "digitWidth");
        }

        public function get ligatureLevel():String {
            return _ligatureLevel;
        }

        public function set ligatureLevel(value:String):void {
            requireUnlocked();
            _ligatureLevel = Choice.of(value, LIGATURES, "ligatureLevel");
        }

        public function get typographicCase():String {
            return _typographicCase;
        }

        public function set typographicCase(value:String):void {
            requireUnlocked();
            _typographicCase = Choice.of(value, CASES, "typographicCase");
        }

        public function get locked():Boolean {
            return _locked;
        }

        /** What is locked once stays so. Errors: IllegalOperationError #2184. */
        public function set locked(value:Boolean):void {
            requireUnlocked();
            _locked = value;
        }

        /** Where things stand beside the base line, for a font of the usual design: fonts themselves aren't asked. */
        public function getFontMetrics():FontMetrics {
            var em:Number = fontSize;
            return new FontMetrics(
                new Rectangle(0, -0.88 * em, em, em), -0.3 * em, 0.05 * em, 0.1 * em, 0.05 * em, 0.15 * em, 0.6, -0.33 * em, 0.6
            );
        }

        /** A copy that isn't locked, with a copy of the font's description. */
        public function clone():ElementFormat {
            return new ElementFormat(
                fontDescription == null ? null : fontDescription.clone(), fontSize, color, alpha, textRotation, dominantBaseline,
                alignmentBaseline, baselineShift, kerning, trackingRight, trackingLeft, locale, breakOpportunity, digitCase,
                digitWidth, ligatureLevel, typographicCase
            );
        }

        private function requireUnlocked():void {
            if (_locked) {
                Error.throwError(IllegalOperationError, 2184);
            }
        }
    }
}
