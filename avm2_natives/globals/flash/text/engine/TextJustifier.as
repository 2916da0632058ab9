package flash.text.engine {
    /** How lines are made as long as their column. */
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

        /** Null: what there is to copy is in the classes below this one. */
        public function clone():TextJustifier {
            return null;
        }

        /** Of Chinese, Japanese and Korean that of their characters, of all else that of spaces. */
        public static function getJustifierForLocale(locale:String):TextJustifier {
            if (locale == null) {
                throw new TypeError(Refusal.ofNull("locale"), 2007);
            }
            const language:String = locale.substr(0, 2).toLowerCase();
            return language == "ja" || language == "zh" || language == "ko"
                ? new EastAsianJustifier(locale) : new SpaceJustifier(locale);
        }
    }
}
