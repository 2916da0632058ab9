package flash.events {
    import flash.utils.ByteArray;

    [Version("air2.0")]
    public class DatagramSocketDataEvent extends Event {
        public static const DATA:String = "data";

        private var _srcAddress:String;
        private var _srcPort:int;
        private var _dstAddress:String;
        private var _dstPort:int;
        private var _data:ByteArray;

        public function DatagramSocketDataEvent(type:String, bubbles:Boolean = false, cancelable:Boolean = false,
                                                srcAddress:String = "", srcPort:int = 0, dstAddress:String = "",
                                                dstPort:int = 0, data:ByteArray = null) {
            super(type, bubbles, cancelable);
            _srcAddress = srcAddress;
            _srcPort = srcPort;
            _dstAddress = dstAddress;
            _dstPort = dstPort;
            _data = data;
        }

        override public function clone():Event {
            return new DatagramSocketDataEvent(type, bubbles, cancelable, srcAddress, srcPort, dstAddress, dstPort,
                                               data);
        }

        override public function toString():String {
            return formatToString("DatagramSocketDataEvent", "type", "bubbles", "cancelable", "eventPhase",
                                  "srcAddress", "srcPort", "dstAddress", "dstPort", "data");
        }

        public function get srcAddress():String {
            return _srcAddress;
        }

        public function set srcAddress(value:String):void {
            _srcAddress = value;
        }

        public function get srcPort():int {
            return _srcPort;
        }

        public function set srcPort(value:int):void {
            _srcPort = value;
        }

        public function get dstAddress():String {
            return _dstAddress;
        }

        public function set dstAddress(value:String):void {
            _dstAddress = value;
        }

        public function get dstPort():int {
            return _dstPort;
        }

        public function set dstPort(value:int):void {
            _dstPort = value;
        }

        public function get data():ByteArray {
            return _data;
        }

        public function set data(value:ByteArray):void {
            _data = value;
        }
    }
}
