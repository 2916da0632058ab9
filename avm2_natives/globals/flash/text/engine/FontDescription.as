package flash.text.engine {
    import flash.errors.IllegalOperationError;
    import flash.text.Font;
    import flash.text.FontStyle;
    import flash.text.FontType;

    /** Which font text is set in. */
    public final class FontDescription {
        private var _fontName:String;
        private var _fontWeight:String;
        private var _fontPosture:String;
        private var _fontLookup:String;
        private var _renderingMode:String;
        private var _cffHinting:String;
        private var _locked:Boolean = false;

        public function FontDescription(
            fontName:String = "_serif", fontWeight:String = "normal", fontPosture:String = "normal",
            fontLookup:String = "device", renderingMode:String = "cff", cffHinting:String = "horizontalStem"
        ) {
            super();
            this.fontName = fontName;
            this.fontWeight = fontWeight;
            this.fontPosture = fontPosture;
            this.fontLookup = fontLookup;
            this.renderingMode = renderingMode;
            this.cffHinting = cffHinting;
        }

        public function get fontName():String {
            return _fontName;
        }

        public function set fontName(value:String):void {
            if (_locked) {
                throw new IllegalOperationError(Error.getErrorMessage(2185), 2185);
            }
            if (value == null) {
                throw new TypeError(Refusal.ofNull("fontName"), 2007);
            }
            _fontName = value;
        }

        public function get fontWeight():String {
            return _fontWeight;
        }

        public function set fontWeight(value:String):void {
            if (_locked) {
                throw new IllegalOperationError(Error.getErrorMessage(2185), 2185);
            }
            if (value == null) {
                throw new TypeError(Refusal.ofNull("fontWeight"), 2007);
            }
            if (["normal", "bold"].indexOf(value) < 0) {
                throw new ArgumentError(Refusal.ofValue("fontWeight"), 2008);
            }
            _fontWeight = value;
        }

        public function get fontPosture():String {
            return _fontPosture;
        }

        public function set fontPosture(value:String):void {
            if (_locked) {
                throw new IllegalOperationError(Error.getErrorMessage(2185), 2185);
            }
            if (value == null) {
                throw new TypeError(Refusal.ofNull("fontPosture"), 2007);
            }
            if (["normal", "italic"].indexOf(value) < 0) {
                throw new ArgumentError(Refusal.ofValue("fontPosture"), 2008);
            }
            _fontPosture = value;
        }

        public function get fontLookup():String {
            return _fontLookup;
        }

        public function set fontLookup(value:String):void {
            if (_locked) {
                throw new IllegalOperationError(Error.getErrorMessage(2185), 2185);
            }
            if (value == null) {
                throw new TypeError(Refusal.ofNull("fontLookup"), 2007);
            }
            if (["device", "embeddedCFF"].indexOf(value) < 0) {
                throw new ArgumentError(Refusal.ofValue("fontLookup"), 2008);
            }
            _fontLookup = value;
        }

        public function get renderingMode():String {
            return _renderingMode;
        }

        public function set renderingMode(value:String):void {
            if (_locked) {
                throw new IllegalOperationError(Error.getErrorMessage(2185), 2185);
            }
            if (value == null) {
                throw new TypeError(Refusal.ofNull("renderingMode"), 2007);
            }
            if (["normal", "cff"].indexOf(value) < 0) {
                throw new ArgumentError(Refusal.ofValue("renderingMode"), 2008);
            }
            _renderingMode = value;
        }

        public function get cffHinting():String {
            return _cffHinting;
        }

        public function set cffHinting(value:String):void {
            if (_locked) {
                throw new IllegalOperationError(Error.getErrorMessage(2185), 2185);
            }
            if (value == null) {
                throw new TypeError(Refusal.ofNull("cffHinting"), 2007);
            }
            if (["none", "horizontalStem"].indexOf(value) < 0) {
                throw new ArgumentError(Refusal.ofValue("cffHinting"), 2008);
            }
            _cffHinting = value;
        }

        /** Nothing can be set any more once it is true. */
        public function get locked():Boolean {
            return _locked;
        }

        public function set locked(value:Boolean):void {
            _locked = value;
        }

        /** A copy that isn't locked. */
        public function clone():FontDescription {
            return new FontDescription(
                _fontName, _fontWeight, _fontPosture, _fontLookup, _renderingMode, _cffHinting);
        }

        /** Whether a machine has a font: those that stand for all of them are there. */
        [API("667")]
        public static function isDeviceFontCompatible(fontName:String, fontWeight:String, fontPosture:String):Boolean {
            return isListed(fontName, fontWeight, fontPosture, true, FontType.DEVICE);
        }

        /** Whether there is an embedded font of that name and style, of the kind that this engine uses. */
        public static function isFontCompatible(fontName:String, fontWeight:String, fontPosture:String):Boolean {
            return isListed(fontName, fontWeight, fontPosture, false, FontType.EMBEDDED_CFF);
        }

        private static function isListed(
            fontName:String, fontWeight:String, fontPosture:String, isDevice:Boolean, type:String
        ):Boolean {
            const isBold:Boolean = fontWeight == FontWeight.BOLD;
            const isItalic:Boolean = fontPosture == FontPosture.ITALIC;
            const style:String = isBold ? isItalic ? FontStyle.BOLD_ITALIC : FontStyle.BOLD
                : isItalic ? FontStyle.ITALIC : FontStyle.REGULAR;
            const fonts:Array = Font.enumerateFonts(isDevice);
            for (var i:int = 0; i < fonts.length; i++) {
                const font:Font = Font(fonts[i]);
                // A machine has its fonts in every style.
                if (font.fontName == fontName && font.fontType == type && (isDevice || font.fontStyle == style)) {
                    return true;
                }
            }
            return false;
        }
    }
}
