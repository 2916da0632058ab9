package flash.text.engine {
    /** How lines are filled: what its subclasses have in common. */
    [API("662")]
    public class TextJustifier {
        private var _locale:String;
        private var _lineJustification:String;

        /** Errors: ArgumentError #2012 for this class itself. */
        public function TextJustifier(locale:String, lineJustification:String) {
            super();
            if (Object(this).constructor == TextJustifier) {
                Error.throwError(ArgumentError, 2012, "TextJustifier");
            }
            if (locale == null) {
                Error.throwError(TypeError, 2007, "locale");
            }
            _locale = locale;
            this.lineJustification = lineJustification;
        }

        public static function getJustifierForLocale(locale:String):TextJustifier {
            var language:String = locale == null ? "" : locale.substr(0, 2);
            return language == "ja" || language == "zh" ? new EastAsianJustifier(locale) : new SpaceJustifier(locale);
        }

        public function get locale():String {
            return _locale;
        }

        public function get lineJustification():String {
            return _lineJustification;
        }

        public function set lineJustification(value:String):void {
            _lineJustification = Choice.of(value, [
                LineJustification.ALL_BUT_LAST, LineJustification.ALL_BUT_MANDATORY_BREAK, LineJustification.ALL_INCLUDING_LAST,
                LineJustification.UNJUSTIFIED
            ], "lineJustification");
        }

        public function clone():TextJustifier {
            return null;
        }
    }
}
