package flash.events {
    [Version("air2.0")]
    public class NativeProcessExitEvent extends Event {
        public static const EXIT:String = "exit";

        private var _exitCode:Number;

        public function NativeProcessExitEvent(type:String, bubbles:Boolean = false, cancelable:Boolean = false,
                                               exitCode:Number = NaN) {
            super(type, bubbles, cancelable);
            _exitCode = exitCode;
        }

        override public function clone():Event {
            return new NativeProcessExitEvent(type, bubbles, cancelable, exitCode);
        }

        override public function toString():String {
            return formatToString("NativeProcessExitEvent", "type", "bubbles", "cancelable", "eventPhase",
                                  "exitCode");
        }

        public function get exitCode():Number {
            return _exitCode;
        }

        public function set exitCode(value:Number):void {
            _exitCode = value;
        }
    }
}
