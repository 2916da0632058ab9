package flash.events {
    public class StatusEvent extends Event {
        public static const STATUS:String = "status";

        private var _code:String;
        private var _level:String;

        public function StatusEvent(type:String, bubbles:Boolean = false, cancelable:Boolean = false,
                                    code:String = "", level:String = "") {
            super(type, bubbles, cancelable);
            _code = code;
            _level = level;
        }

        override public function clone():Event {
            return new StatusEvent(type, bubbles, cancelable, code, level);
        }

        override public function toString():String {
            return formatToString("StatusEvent", "type", "bubbles", "cancelable", "eventPhase", "code", "level");
        }

        public function get code():String {
            return _code;
        }

        public function set code(value:String):void {
            _code = value;
        }

        public function get level():String {
            return _level;
        }

        public function set level(value:String):void {
            _level = value;
        }
    }
}
