package flash.globalization {
    import airshim.Unimplemented;

    /** Declared, so that programs that name it load; what it can't do throws Error #1001. */
    [API("667")]
    public final class DateTimeFormatter {
        private var _actualLocaleIDName:String;
        private var _lastOperationStatus:String;
        private var _requestedLocaleIDName:String;

        public function DateTimeFormatter(requestedLocaleIDName:String, dateStyle:String = null, timeStyle:String = null) {
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

        public function format(dateTime:Date):String {
            Unimplemented.throwFor("flash.globalization::DateTimeFormatter/format()");
            return null;
        }

        public function formatUTC(dateTime:Date):String {
            Unimplemented.throwFor("flash.globalization::DateTimeFormatter/formatUTC()");
            return null;
        }

        public function getDateStyle():String {
            Unimplemented.throwFor("flash.globalization::DateTimeFormatter/getDateStyle()");
            return null;
        }

        public function getDateTimePattern():String {
            Unimplemented.throwFor("flash.globalization::DateTimeFormatter/getDateTimePattern()");
            return null;
        }

        public function getFirstWeekday():int {
            Unimplemented.throwFor("flash.globalization::DateTimeFormatter/getFirstWeekday()");
            return 0;
        }

        public function getMonthNames(nameStyle:String = null, context:String = null):Vector.<String> {
            Unimplemented.throwFor("flash.globalization::DateTimeFormatter/getMonthNames()");
            return null;
        }

        public function getTimeStyle():String {
            Unimplemented.throwFor("flash.globalization::DateTimeFormatter/getTimeStyle()");
            return null;
        }

        public function getWeekdayNames(nameStyle:String = null, context:String = null):Vector.<String> {
            Unimplemented.throwFor("flash.globalization::DateTimeFormatter/getWeekdayNames()");
            return null;
        }

        public function setDateTimePattern(pattern:String):void {
            Unimplemented.throwFor("flash.globalization::DateTimeFormatter/setDateTimePattern()");
        }

        public function setDateTimeStyles(dateStyle:String, timeStyle:String):void {
            Unimplemented.throwFor("flash.globalization::DateTimeFormatter/setDateTimeStyles()");
        }

        public static function getAvailableLocaleIDNames():Vector.<String> {
            Unimplemented.throwFor("flash.globalization::DateTimeFormatter.getAvailableLocaleIDNames()");
            return null;
        }
    }
}
