package flash.events {
    /** An error that no script of a web page caught. */
    [Version("air1.0")]
    public class HTMLUncaughtScriptExceptionEvent extends Event {
        public static const UNCAUGHT_SCRIPT_EXCEPTION:String = "uncaughtScriptException";

        public var exceptionValue:*;
        public var stackTrace:Array;

        public function HTMLUncaughtScriptExceptionEvent(exception:*) {
            super(UNCAUGHT_SCRIPT_EXCEPTION, false, true);
            exceptionValue = exception;
        }

        override public function clone():Event {
            return new HTMLUncaughtScriptExceptionEvent(exceptionValue);
        }
    }
}
