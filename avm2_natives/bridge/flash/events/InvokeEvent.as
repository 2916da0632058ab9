package flash.events {
    /** As AIR's, without the class of the current directory, which the player hasn't: it is null here. */
    public class InvokeEvent extends Event {
        public static const INVOKE:String = "invoke";

        private var _currentDirectory:Object;
        private var _arguments:Array;
        private var _reason:String;

        public function InvokeEvent(type:String, bubbles:Boolean = false, cancelable:Boolean = false, dir:Object = null,
                                    argv:Array = null, reason:String = "standard") {
            super(type, bubbles, cancelable);
            _currentDirectory = dir;
            _arguments = argv == null ? [] : argv;
            _reason = reason;
        }

        override public function clone():Event {
            return new InvokeEvent(type, bubbles, cancelable, currentDirectory, this.arguments, reason);
        }

        override public function toString():String {
            return formatToString("InvokeEvent", "type", "bubbles", "cancelable", "eventPhase", "arguments",
                                  "currentDirectory", "reason");
        }

        public function get currentDirectory():Object {
            return _currentDirectory;
        }

        public function get arguments():Array {
            return _arguments;
        }

        public function get reason():String {
            return _reason;
        }
    }
}
