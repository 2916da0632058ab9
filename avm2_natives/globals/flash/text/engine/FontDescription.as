package flash.text.engine {
    import flash.errors.IllegalOperationError;
    import flash.text.Font;
    import flash.text.FontStyle;
    import flash.text.FontType;

    /** Which font a text is in. */
    [API("662")]
    public final class FontDescription {
        private var _fontName:String = "_serif";
        private var _fontWeight:String = FontWeight.NORMAL;
        private var _fontPosture:String = FontPosture.NORMAL;
        private var _fontLookup:String = FontLookup.DEVICE;
        private var _renderingMode:String = RenderingMode.CFF;
        private var _cffHinting:String = CFFHinting.HORIZONTAL_STEM;
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

        /** Whether the program brings a font for the text engine, with this name and style. */
        public static function isFontCompatible(fontName:String, fontWeight:String, fontPosture:String):Boolean {
            return isThere(FontType.EMBEDDED_CFF, fontName, fontWeight, fontPosture);
        }

        /** Whether the machine has a font of this name. */
        public static function isDeviceFontCompatible(fontName:String, fontWeight:String, fontPosture:String):Boolean {
            return isThere(FontType.DEVICE, fontName, fontWeight, fontPosture);
        }

        private static function isThere(type:String, name:String, weight:String, posture:String):Boolean {
            if (name == null || weight == null || posture == null) {
                Error.throwError(TypeError, 2007, name == null ? "fontName" : weight == null ? "fontWeight" : "fontPosture");
            }
            var style:String = weight == FontWeight.BOLD
                ? (posture == FontPosture.ITALIC ? FontStyle.BOLD_ITALIC : FontStyle.BOLD)
                : (posture == FontPosture.ITALIC ? FontStyle.ITALIC : FontStyle.REGULAR);
            for each (var font:Font in Font.enumerateFonts(type == FontType.DEVICE)) {
                // The machine's fonts come in every style.
                var isStyle:Boolean = type == FontType.DEVICE || font.fontStyle == style;
                if (font.fontType == type && isStyle && font.fontName.toLowerCase() == name.toLowerCase()) {
                    return true;
                }
            }
            return false;
        }

        public function get fontName():String {
            return _fontName;
        }

        public function set fontName(value:String):void {
            requireUnlocked();
            if (value == null) {
                Error.throwError(TypeError, 2007, "fontName");
            }
            _fontName = value;
        }

        public function get fontWeight():String {
            return _fontWeight;
        }

        public function set fontWeight(value:String):void {
            requireUnlocked();
            _fontWeight = Choice.of(value, [FontWeight.NORMAL, FontWeight.BOLD], "fontWeight");
        }

        public function get fontPosture():String {
            return _fontPosture;
        }

        public function set fontPosture(value:String):void {
            requireUnlocked();
            _fontPosture = Choice.of(value, [FontPosture.NORMAL, FontPosture.ITALIC], "fontPosture");
        }

        public function get fontLookup():String {
            return _fontLookup;
        }

        public function set fontLookup(value:String):void {
            requireUnlocked();
            _fontLookup = Choice.of(value, [FontLookup.DEVICE, FontLookup.EMBEDDED_CFF], "fontLookup");
        }

        public function get renderingMode():String {
            return _renderingMode;
        }

        public function set renderingMode(value:String):void {
            requireUnlocked();
            _renderingMode = Choice.of(value, [RenderingMode.NORMAL, RenderingMode.CFF], "renderingMode");
        }

        public function get cffHinting():String {
            return _cffHinting;
        }

        public function set cffHinting(value:String):void {
            requireUnlocked();
            _cffHinting = Choice.of(value, [CFFHinting.NONE, CFFHinting.HORIZONTAL_STEM], "cffHinting");
        }

        public function get locked():Boolean {
            return _locked;
        }

        /** What is locked once stays so. Errors: IllegalOperationError #2185. */
        public function set locked(value:Boolean):void {
            requireUnlocked();
            _locked = value;
        }

        /** A copy that isn't locked. */
        public function clone():FontDescription {
            return new FontDescription(fontName, fontWeight, fontPosture, fontLookup, renderingMode, cffHinting);
        }

        private function requireUnlocked():void {
            if (_locked) {
                Error.throwError(IllegalOperationError, 2185);
            }
        }
    }
}
