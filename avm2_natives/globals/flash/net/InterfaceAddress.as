package flash.net {
    [Version("air2.0")]
    public class InterfaceAddress {
        private var _address:String = "";
        private var _broadcast:String = "";
        private var _prefixLength:int = -1;
        private var _ipVersion:String;

        public function InterfaceAddress() {
            super();
        }

        public function get address():String {
            return _address;
        }

        public function set address(value:String):void {
            _address = value;
        }

        public function get broadcast():String {
            return _broadcast;
        }

        public function set broadcast(value:String):void {
            _broadcast = value;
        }

        public function get prefixLength():int {
            return _prefixLength;
        }

        public function set prefixLength(value:int):void {
            _prefixLength = value;
        }

        public function get ipVersion():String {
            return _ipVersion;
        }

        public function set ipVersion(value:String):void {
            _ipVersion = value;
        }
    }
}
