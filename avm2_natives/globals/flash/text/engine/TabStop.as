package flash.text.engine {
    public final class TabStop {
        private var _alignment:String;
        private var _decimalAlignmentToken:String;
        private var _position:Number;

        public function TabStop(alignment:String = null, position:Number = 0, decimalAlignmentToken:String = null) {
            super();
            _alignment = alignment;
            _position = position;
            _decimalAlignmentToken = decimalAlignmentToken;
        }

        public function get alignment():String {
            return _alignment;
        }

        public function set alignment(value:String):void {
            _alignment = value;
        }

        public function get decimalAlignmentToken():String {
            return _decimalAlignmentToken;
        }

        public function set decimalAlignmentToken(value:String):void {
            _decimalAlignmentToken = value;
        }

        public function get position():Number {
            return _position;
        }

        public function set position(value:Number):void {
            _position = value;
        }
    }
}
