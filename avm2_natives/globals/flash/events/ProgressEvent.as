package flash.events {
    public class ProgressEvent extends Event {
        public static const PROGRESS:String = "progress";
        public static const SOCKET_DATA:String = "socketData";
        [API("668")]
        public static const STANDARD_ERROR_DATA:String = "standardErrorData";
        [API("668")]
        public static const STANDARD_INPUT_PROGRESS:String = "standardInputProgress";
        [API("668")]
        public static const STANDARD_OUTPUT_DATA:String = "standardOutputData";

        private var _bytesLoaded:Number;
        private var _bytesTotal:Number;

        public function ProgressEvent(type:String, bubbles:Boolean = false, cancelable:Boolean = false,
                                      bytesLoaded:Number = 0, bytesTotal:Number = 0) {
            super(type, bubbles, cancelable);
            _bytesLoaded = bytesLoaded;
            _bytesTotal = bytesTotal;
        }

        override public function clone():Event {
            return new ProgressEvent(type, bubbles, cancelable, bytesLoaded, bytesTotal);
        }

        override public function toString():String {
            return formatToString("ProgressEvent", "type", "bubbles", "cancelable", "eventPhase", "bytesLoaded",
                                  "bytesTotal");
        }

        public function get bytesLoaded():Number {
            return _bytesLoaded;
        }

        public function set bytesLoaded(value:Number):void {
            _bytesLoaded = value;
        }

        public function get bytesTotal():Number {
            return _bytesTotal;
        }

        public function set bytesTotal(value:Number):void {
            _bytesTotal = value;
        }
    }
}
