package flash.globalization {
    [API("667")]
    public final class NumberParseResult {
        private var _endIndex:int;
        private var _startIndex:int;
        private var _value:Number;

        public function NumberParseResult(value:Number = NaN, startIndex:int = 2147483647, endIndex:int = 2147483647) {
            super();
            _value = value;
            _startIndex = startIndex;
            _endIndex = endIndex;
        }

        public function get endIndex():int {
            return _endIndex;
        }

        public function get startIndex():int {
            return _startIndex;
        }

        public function get value():Number {
            return _value;
        }
    }
}
