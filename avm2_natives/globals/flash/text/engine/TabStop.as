package flash.text.engine {
    /** A place in a line that tabs lead to. */
    [API("662")]
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
            _alignment = Choice.of(value, [TabAlignment.START, TabAlignment.CENTER, TabAlignment.END, TabAlignment.DECIMAL], "alignment");
        }

        public function get position():Number {
            return _position;
        }

        /** Errors: ArgumentError #2004 for less than nothing. */
        public function set position(value:Number):void {
            if (value < 0) {
                Error.throwError(ArgumentError, 2004);
            }
            _position = value;
        }

        public function get decimalAlignmentToken():String {
            return _decimalAlignmentToken;
        }

        public function set decimalAlignmentToken(value:String):void {
            if (value == null) {
                Error.throwError(TypeError, 2007, "decimalAlignmentToken");
            }
            _decimalAlignmentToken = value;
        }
    }
}
