package flash.globalization {
    import airshim.Unimplemented;

    /** Declared, so that programs that name it load; what it can't do throws Error #1001. */
    [API("667")]
    public final class StringTools {
        private var _actualLocaleIDName:String;
        private var _lastOperationStatus:String;
        private var _requestedLocaleIDName:String;

        public function StringTools(requestedLocaleIDName:String) {
            super();
            _requestedLocaleIDName = requestedLocaleIDName;
        }

        public function get actualLocaleIDName():String {
            return _actualLocaleIDName;
        }

        public function get lastOperationStatus():String {
            return _lastOperationStatus;
        }

        public function get requestedLocaleIDName():String {
            return _requestedLocaleIDName;
        }

        public function toLowerCase(s:String):String {
            Unimplemented.throwFor("flash.globalization::StringTools/toLowerCase()");
            return null;
        }

        public function toUpperCase(s:String):String {
            Unimplemented.throwFor("flash.globalization::StringTools/toUpperCase()");
            return null;
        }

        public static function getAvailableLocaleIDNames():Vector.<String> {
            Unimplemented.throwFor("flash.globalization::StringTools.getAvailableLocaleIDNames()");
            return null;
        }
    }
}
