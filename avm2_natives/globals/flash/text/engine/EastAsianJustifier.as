package flash.text.engine {
    /** Fills lines of Chinese and Japanese. */
    [API("662")]
    public final class EastAsianJustifier extends TextJustifier {
        private var _justificationStyle:String;
        private var _composeTrailingIdeographicSpaces:Boolean = false;

        public function EastAsianJustifier(
            locale:String = "ja", lineJustification:String = "allButLast", justificationStyle:String = "pushInKinsoku"
        ) {
            super(locale, lineJustification);
            this.justificationStyle = justificationStyle;
        }

        public function get justificationStyle():String {
            return _justificationStyle;
        }

        public function set justificationStyle(value:String):void {
            _justificationStyle = Choice.of(value, [
                JustificationStyle.PUSH_IN_KINSOKU, JustificationStyle.PUSH_OUT_ONLY,
                JustificationStyle.PRIORITIZE_LEAST_ADJUSTMENT
            ], "justificationStyle");
        }

        [API("674")]
        public function get composeTrailingIdeographicSpaces():Boolean {
            return _composeTrailingIdeographicSpaces;
        }

        public function set composeTrailingIdeographicSpaces(value:Boolean):void {
            _composeTrailingIdeographicSpaces = value;
        }

        override public function clone():TextJustifier {
            var copy:EastAsianJustifier = new EastAsianJustifier(locale, lineJustification, justificationStyle);
            copy.composeTrailingIdeographicSpaces = composeTrailingIdeographicSpaces;
            return copy;
        }
    }
}
