package flash.text.engine {
    public final class EastAsianJustifier extends TextJustifier {
        private var _composeTrailingIdeographicSpaces:Boolean;
        private var _justificationStyle:String;

        public function EastAsianJustifier(
            locale:String = null, lineJustification:String = null, justificationStyle:String = null
        ) {
            super(locale, lineJustification);
            _justificationStyle = justificationStyle;
        }

        public function get composeTrailingIdeographicSpaces():Boolean {
            return _composeTrailingIdeographicSpaces;
        }

        public function set composeTrailingIdeographicSpaces(value:Boolean):void {
            _composeTrailingIdeographicSpaces = value;
        }

        public function get justificationStyle():String {
            return _justificationStyle;
        }

        public function set justificationStyle(value:String):void {
            _justificationStyle = value;
        }
    }
}
