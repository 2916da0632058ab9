package flash.events {
    [API("667")]
    public class UncaughtErrorEvent extends ErrorEvent {
        public static const UNCAUGHT_ERROR:String = "uncaughtError";

        private var _error:*;

        public function UncaughtErrorEvent(type:String, bubbles:Boolean = true, cancelable:Boolean = true,
                                           error:* = null) {
            super(type, bubbles, cancelable);
            _error = error;
        }

        override public function clone():Event {
            return new UncaughtErrorEvent(type, bubbles, cancelable, error);
        }

        override public function toString():String {
            return formatToString("UncaughtErrorEvent", "type", "bubbles", "cancelable", "eventPhase", "error");
        }

        public function get error():* {
            return _error;
        }
    }
}
