package flash.events {
    import flash.errors.SQLError;

    [Version("air2.0")]
    public class SQLErrorEvent extends ErrorEvent {
        public static const ERROR:String = "error";

        private var _error:SQLError;

        public function SQLErrorEvent(
            type:String, bubbles:Boolean = false, cancelable:Boolean = false, error:SQLError = null
        ) {
            super(type, bubbles, cancelable);
            _error = error;
        }

        public function get error():SQLError {
            return _error;
        }

        override public function clone():Event {
            return new SQLErrorEvent(type, bubbles, cancelable, error);
        }

        override public function toString():String {
            return formatToString("SQLErrorEvent", "type", "bubbles", "cancelable", "eventPhase", "error");
        }
    }
}
