package flash.events {
    public class NetStatusEvent extends Event {
        public static const NET_STATUS:String = "netStatus";

        private var _info:Object;

        public function NetStatusEvent(type:String, bubbles:Boolean = false, cancelable:Boolean = false,
                                       info:Object = null) {
            super(type, bubbles, cancelable);
            _info = info;
        }

        override public function clone():Event {
            return new NetStatusEvent(type, bubbles, cancelable, info);
        }

        override public function toString():String {
            return formatToString("NetStatusEvent", "type", "bubbles", "cancelable", "eventPhase", "info");
        }

        public function get info():Object {
            return _info;
        }

        public function set info(value:Object):void {
            _info = value;
        }
    }
}
