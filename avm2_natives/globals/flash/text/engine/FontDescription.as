package flash.text.engine {
    import airshim.Unimplemented;

    /** Declared, so that programs that name it load; what it can't do throws Error #1001. */
    public final class FontDescription {
        private var _cffHinting:String;
        private var _fontLookup:String;
        private var _fontName:String;
        private var _fontPosture:String;
        private var _fontWeight:String;
        private var _locked:Boolean;
        private var _renderingMode:String;

        public function FontDescription(
            fontName:String = null, fontWeight:String = null, fontPosture:String = null, fontLookup:String = null,
            renderingMode:String = null, cffHinting:String = null
        ) {
            super();
            _fontName = fontName;
            _fontWeight = fontWeight;
            _fontPosture = fontPosture;
            _fontLookup = fontLookup;
            _renderingMode = renderingMode;
            _cffHinting = cffHinting;
        }

        public function get cffHinting():String {
            return _cffHinting;
        }

        public function set cffHinting(value:String):void {
            _cffHinting = value;
        }

        public function get fontLookup():String {
            return _fontLookup;
        }

        public function set fontLookup(value:String):void {
            _fontLookup = value;
        }

        public function get fontName():String {
            return _fontName;
        }

        public function set fontName(value:String):void {
            _fontName = value;
        }

        public function get fontPosture():String {
            return _fontPosture;
        }

        public function set fontPosture(value:String):void {
            _fontPosture = value;
        }

        public function get fontWeight():String {
            return _fontWeight;
        }

        public function set fontWeight(value:String):void {
            _fontWeight = value;
        }

        public function get locked():Boolean {
            return _locked;
        }

        public function set locked(value:Boolean):void {
            _locked = value;
        }

        public function get renderingMode():String {
            return _renderingMode;
        }

        public function set renderingMode(value:String):void {
            _renderingMode = value;
        }

        public function clone():FontDescription {
            Unimplemented.throwFor("flash.text.engine::FontDescription/clone()");
            return null;
        }

        [API("667")]
        public static function isDeviceFontCompatible(fontName:String, fontWeight:String, fontPosture:String):Boolean {
            Unimplemented.throwFor("flash.text.engine::FontDescription.isDeviceFontCompatible()");
            return false;
        }

        public static function isFontCompatible(fontName:String, fontWeight:String, fontPosture:String):Boolean {
            Unimplemented.throwFor("flash.text.engine::FontDescription.isFontCompatible()");
            return false;
        }
    }
}
