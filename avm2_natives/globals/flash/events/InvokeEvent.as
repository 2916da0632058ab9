package flash.events {
    import flash.filesystem.File;

    [API("661")]
    public class InvokeEvent extends Event {
        public static const INVOKE:String = "invoke";

        private var _currentDirectory:File;
        private var _arguments:Array;
        private var _reason:String;

        public function InvokeEvent(type:String, bubbles:Boolean = false, cancelable:Boolean = false, dir:File = null,
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

        public function get currentDirectory():File {
            return _currentDirectory;
        }

        public function get arguments():Array {
            return _arguments;
        }

        [API("664")]
        public function get reason():String {
            return _reason;
        }
    }
}
