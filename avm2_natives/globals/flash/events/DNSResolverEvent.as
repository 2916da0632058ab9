package flash.events {
    [Version("air2.0")]
    public class DNSResolverEvent extends Event {
        public static const LOOKUP:String = "lookup";

        private var _host:String;
        private var _resourceRecords:Array;

        public function DNSResolverEvent(type:String, bubbles:Boolean = false, cancelable:Boolean = false,
                                         host:String = "", resourceRecords:Array = null) {
            super(type, bubbles, cancelable);
            _host = host;
            _resourceRecords = resourceRecords;
        }

        override public function clone():Event {
            return new DNSResolverEvent(type, bubbles, cancelable, host, resourceRecords);
        }

        override public function toString():String {
            return formatToString("DNSResolverEvent", "type", "bubbles", "cancelable", "eventPhase", "host",
                                  "resourceRecords");
        }

        public function get host():String {
            return _host;
        }

        public function set host(value:String):void {
            _host = value;
        }

        public function get resourceRecords():Array {
            return _resourceRecords;
        }

        public function set resourceRecords(value:Array):void {
            _resourceRecords = value;
        }
    }
}
