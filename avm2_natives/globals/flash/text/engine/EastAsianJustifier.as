package flash.text.engine {
    public final class EastAsianJustifier extends TextJustifier {
        private var _composeTrailingIdeographicSpaces:Boolean;
        private var _justificationStyle:String;

        public function EastAsianJustifier(
            locale:String = "ja", lineJustification:String = "allButLast", justificationStyle:String = "pushInKinsoku"
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

        public override function clone():TextJustifier {
            const copy:EastAsianJustifier = new EastAsianJustifier(locale, lineJustification, _justificationStyle);
            copy._composeTrailingIdeographicSpaces = _composeTrailingIdeographicSpaces;
            return copy;
        }
    }
}
