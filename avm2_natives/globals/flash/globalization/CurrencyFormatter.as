package flash.globalization {
    import airshim.Unimplemented;

    /** Declared, so that programs that name it load; what it can't do throws Error #1001. */
    [API("667")]
    public final class CurrencyFormatter {
        private var _actualLocaleIDName:String;
        private var _currencyISOCode:String;
        private var _currencySymbol:String;
        private var _decimalSeparator:String;
        private var _digitsType:uint;
        private var _fractionalDigits:int;
        private var _groupingPattern:String;
        private var _groupingSeparator:String;
        private var _lastOperationStatus:String;
        private var _leadingZero:Boolean;
        private var _negativeCurrencyFormat:uint;
        private var _negativeSymbol:String;
        private var _positiveCurrencyFormat:uint;
        private var _requestedLocaleIDName:String;
        private var _trailingZeros:Boolean;
        private var _useGrouping:Boolean;

        public function CurrencyFormatter(requestedLocaleIDName:String) {
            super();
            _requestedLocaleIDName = requestedLocaleIDName;
        }

        public function get actualLocaleIDName():String {
            return _actualLocaleIDName;
        }

        public function get currencyISOCode():String {
            return _currencyISOCode;
        }

        public function get currencySymbol():String {
            return _currencySymbol;
        }

        public function get decimalSeparator():String {
            return _decimalSeparator;
        }

        public function set decimalSeparator(value:String):void {
            _decimalSeparator = value;
        }

        public function get digitsType():uint {
            return _digitsType;
        }

        public function set digitsType(value:uint):void {
            _digitsType = value;
        }

        public function get fractionalDigits():int {
            return _fractionalDigits;
        }

        public function set fractionalDigits(value:int):void {
            _fractionalDigits = value;
        }

        public function get groupingPattern():String {
            return _groupingPattern;
        }

        public function set groupingPattern(value:String):void {
            _groupingPattern = value;
        }

        public function get groupingSeparator():String {
            return _groupingSeparator;
        }

        public function set groupingSeparator(value:String):void {
            _groupingSeparator = value;
        }

        public function get lastOperationStatus():String {
            return _lastOperationStatus;
        }

        public function get leadingZero():Boolean {
            return _leadingZero;
        }

        public function set leadingZero(value:Boolean):void {
            _leadingZero = value;
        }

        public function get negativeCurrencyFormat():uint {
            return _negativeCurrencyFormat;
        }

        public function set negativeCurrencyFormat(value:uint):void {
            _negativeCurrencyFormat = value;
        }

        public function get negativeSymbol():String {
            return _negativeSymbol;
        }

        public function set negativeSymbol(value:String):void {
            _negativeSymbol = value;
        }

        public function get positiveCurrencyFormat():uint {
            return _positiveCurrencyFormat;
        }

        public function set positiveCurrencyFormat(value:uint):void {
            _positiveCurrencyFormat = value;
        }

        public function get requestedLocaleIDName():String {
            return _requestedLocaleIDName;
        }

        public function get trailingZeros():Boolean {
            return _trailingZeros;
        }

        public function set trailingZeros(value:Boolean):void {
            _trailingZeros = value;
        }

        public function get useGrouping():Boolean {
            return _useGrouping;
        }

        public function set useGrouping(value:Boolean):void {
            _useGrouping = value;
        }

        public function format(value:Number, withCurrencySymbol:Boolean = false):String {
            Unimplemented.throwFor("flash.globalization::CurrencyFormatter/format()");
            return null;
        }

        public function formattingWithCurrencySymbolIsSafe(requestedISOCode:String):Boolean {
            Unimplemented.throwFor("flash.globalization::CurrencyFormatter/formattingWithCurrencySymbolIsSafe()");
            return false;
        }

        public function parse(inputString:String):CurrencyParseResult {
            Unimplemented.throwFor("flash.globalization::CurrencyFormatter/parse()");
            return null;
        }

        public function setCurrency(currencyISOCode:String, currencySymbol:String):void {
            Unimplemented.throwFor("flash.globalization::CurrencyFormatter/setCurrency()");
        }

        public static function getAvailableLocaleIDNames():Vector.<String> {
            Unimplemented.throwFor("flash.globalization::CurrencyFormatter.getAvailableLocaleIDNames()");
            return null;
        }
    }
}
