package flash.events {
    public class HTTPStatusEvent extends Event {
        public static const HTTP_STATUS:String = "httpStatus";
        [API("661")]
        public static const HTTP_RESPONSE_STATUS:String = "httpResponseStatus";

        private var _status:int;
        private var _redirected:Boolean;
        private var _responseHeaders:Array = null;
        private var _responseURL:String = null;

        public function HTTPStatusEvent(type:String, bubbles:Boolean = false, cancelable:Boolean = false,
                                        status:int = 0, redirected:Boolean = false) {
            super(type, bubbles, cancelable);
            _status = status;
            _redirected = redirected;
        }

        override public function clone():Event {
            var copy:HTTPStatusEvent = new HTTPStatusEvent(type, bubbles, cancelable, status, redirected);
            copy._responseHeaders = _responseHeaders;
            copy._responseURL = _responseURL;
            return copy;
        }

        /** The last two members are shown to programs that are too old to see them, too. */
        override public function toString():String {
            var text:String = formatToString("HTTPStatusEvent", "type", "bubbles", "cancelable", "eventPhase", "status");
            var url:String = _responseURL == null ? "null" : "\"" + _responseURL + "\"";
            return text.substr(0, text.length - 1) + " redirected=" + _redirected + " responseURL=" + url + "]";
        }

        public function get status():int {
            return _status;
        }

        [API("690")]
        public function get redirected():Boolean {
            return _redirected;
        }

        public function set redirected(value:Boolean):void {
            _redirected = value;
        }

        [API("661")]
        public function get responseHeaders():Array {
            if (_responseHeaders == null) {
                _responseHeaders = [];
            }
            return _responseHeaders;
        }

        public function set responseHeaders(value:Array):void {
            _responseHeaders = value;
        }

        [API("661")]
        public function get responseURL():String {
            return _responseURL;
        }

        public function set responseURL(value:String):void {
            _responseURL = value;
        }
    }
}
