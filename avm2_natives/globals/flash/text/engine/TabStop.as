package flash.text.engine {
    /** Where a tab ends. */
    public final class TabStop {
        private var _alignment:String;
        private var _position:Number;
        private var _decimalAlignmentToken:String;

        public function TabStop(alignment:String = "start", position:Number = 0, decimalAlignmentToken:String = "") {
            super();
            this.alignment = alignment;
            this.position = position;
            this.decimalAlignmentToken = decimalAlignmentToken;
        }

        public function get alignment():String {
            return _alignment;
        }

        public function set alignment(value:String):void {
            if (value == null) {
                throw new TypeError(Refusal.ofNull("alignment"), 2007);
            }
            if (["start", "center", "end", "decimal"].indexOf(value) < 0) {
                throw new ArgumentError(Refusal.ofValue("alignment"), 2008);
            }
            _alignment = value;
        }

        public function get position():Number {
            return _position;
        }

        public function set position(value:Number):void {
            if (value < 0) {
                throw new ArgumentError(Error.getErrorMessage(2004), 2004);
            }
            _position = value;
        }

        public function get decimalAlignmentToken():String {
            return _decimalAlignmentToken;
        }

        public function set decimalAlignmentToken(value:String):void {
            if (value == null) {
                throw new TypeError(Refusal.ofNull("decimalAlignmentToken"), 2007);
            }
            _decimalAlignmentToken = value;
        }
    }
}
