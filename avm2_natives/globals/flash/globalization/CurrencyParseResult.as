package flash.globalization {
    public final class CurrencyParseResult {
        private var _currencyString:String;
        private var _value:Number;

        public function CurrencyParseResult(value:Number = NaN, symbol:String = null) {
            super();
            _value = value;
        }

        public function get currencyString():String {
            return _currencyString;
        }

        public function get value():Number {
            return _value;
        }
    }
}
