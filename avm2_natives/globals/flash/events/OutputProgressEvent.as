package flash.events {
    [API("661","674")]
    public class OutputProgressEvent extends Event {
        public static const OUTPUT_PROGRESS:String = "outputProgress";

        private var _bytesPending:Number;
        private var _bytesTotal:Number;

        public function OutputProgressEvent(type:String, bubbles:Boolean = false, cancelable:Boolean = false,
                                            bytesPending:Number = 0, bytesTotal:Number = 0) {
            super(type, bubbles, cancelable);
            _bytesPending = bytesPending;
            _bytesTotal = bytesTotal;
        }

        override public function clone():Event {
            return new OutputProgressEvent(type, bubbles, cancelable, bytesPending, bytesTotal);
        }

        override public function toString():String {
            return formatToString("OutputProgressEvent", "type", "bubbles", "cancelable", "eventPhase",
                                  "bytesPending", "bytesTotal");
        }

        public function get bytesPending():Number {
            return _bytesPending;
        }

        public function set bytesPending(value:Number):void {
            _bytesPending = value;
        }

        public function get bytesTotal():Number {
            return _bytesTotal;
        }

        public function set bytesTotal(value:Number):void {
            _bytesTotal = value;
        }
    }
}
