package flash.text.engine {
    import airshim.Unimplemented;

    /** Declared, so that programs that name it load; what it can't do throws Error #1001. */
    public class TextJustifier {
        private var _lineJustification:String;
        private var _locale:String;

        public function TextJustifier(locale:String, lineJustification:String) {
            super();
            _locale = locale;
            _lineJustification = lineJustification;
        }

        public function get lineJustification():String {
            return _lineJustification;
        }

        public function set lineJustification(value:String):void {
            _lineJustification = value;
        }

        public function get locale():String {
            return _locale;
        }

        public function clone():TextJustifier {
            Unimplemented.throwFor("flash.text.engine::TextJustifier/clone()");
            return null;
        }

        public static function getJustifierForLocale(locale:String):TextJustifier {
            Unimplemented.throwFor("flash.text.engine::TextJustifier.getJustifierForLocale()");
            return null;
        }
    }
}
