package flash.globalization {
    import airshim.Unimplemented;

    /** Declared, so that programs that name it load; what it can't do throws Error #1001. */
    [API("667")]
    public final class Collator {
        private var _actualLocaleIDName:String;
        private var _ignoreCase:Boolean;
        private var _ignoreCharacterWidth:Boolean;
        private var _ignoreDiacritics:Boolean;
        private var _ignoreKanaType:Boolean;
        private var _ignoreSymbols:Boolean;
        private var _lastOperationStatus:String;
        private var _numericComparison:Boolean;
        private var _requestedLocaleIDName:String;

        public function Collator(requestedLocaleIDName:String, initialMode:String = null) {
            super();
            _requestedLocaleIDName = requestedLocaleIDName;
        }

        public function get actualLocaleIDName():String {
            return _actualLocaleIDName;
        }

        public function get ignoreCase():Boolean {
            return _ignoreCase;
        }

        public function set ignoreCase(value:Boolean):void {
            _ignoreCase = value;
        }

        public function get ignoreCharacterWidth():Boolean {
            return _ignoreCharacterWidth;
        }

        public function set ignoreCharacterWidth(value:Boolean):void {
            _ignoreCharacterWidth = value;
        }

        public function get ignoreDiacritics():Boolean {
            return _ignoreDiacritics;
        }

        public function set ignoreDiacritics(value:Boolean):void {
            _ignoreDiacritics = value;
        }

        public function get ignoreKanaType():Boolean {
            return _ignoreKanaType;
        }

        public function set ignoreKanaType(value:Boolean):void {
            _ignoreKanaType = value;
        }

        public function get ignoreSymbols():Boolean {
            return _ignoreSymbols;
        }

        public function set ignoreSymbols(value:Boolean):void {
            _ignoreSymbols = value;
        }

        public function get lastOperationStatus():String {
            return _lastOperationStatus;
        }

        public function get numericComparison():Boolean {
            return _numericComparison;
        }

        public function set numericComparison(value:Boolean):void {
            _numericComparison = value;
        }

        public function get requestedLocaleIDName():String {
            return _requestedLocaleIDName;
        }

        public function compare(string1:String, string2:String):int {
            Unimplemented.throwFor("flash.globalization::Collator/compare()");
            return 0;
        }

        public function equals(string1:String, string2:String):Boolean {
            Unimplemented.throwFor("flash.globalization::Collator/equals()");
            return false;
        }

        public static function getAvailableLocaleIDNames():Vector.<String> {
            Unimplemented.throwFor("flash.globalization::Collator.getAvailableLocaleIDNames()");
            return null;
        }
    }
}
