package flash.events {
    [API("672")]
    public class NetDataEvent extends Event {
        public static const MEDIA_TYPE_DATA:String = "mediaTypeData";

        private var _info:Object;
        private var _timestamp:Number;

        public function NetDataEvent(
            type:String, bubbles:Boolean = false, cancelable:Boolean = false, timestamp:Number = 0, info:Object = null
        ) {
            super(type, bubbles, cancelable);
            _timestamp = timestamp;
            _info = info;
        }

        public function get info():Object {
            return _info;
        }

        public function get timestamp():Number {
            return _timestamp;
        }

        override public function clone():Event {
            return new NetDataEvent(type, bubbles, cancelable, timestamp, info);
        }

        override public function toString():String {
            return formatToString("NetDataEvent", "type", "bubbles", "cancelable", "eventPhase", "timestamp", "info");
        }
    }
}
