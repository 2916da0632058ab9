package flash.net.dns {
    [Version("air2.0")]
    public class SRVRecord extends ResourceRecord {
        private var _target:String = null;
        private var _priority:int = 0;
        private var _weight:int = 0;
        private var _port:int = 0;

        public function SRVRecord() {
            super();
        }

        public function get target():String {
            return _target;
        }

        public function set target(value:String):void {
            _target = value;
        }

        public function get priority():int {
            return _priority;
        }

        public function set priority(value:int):void {
            _priority = value;
        }

        public function get weight():int {
            return _weight;
        }

        public function set weight(value:int):void {
            _weight = value;
        }

        public function get port():int {
            return _port;
        }

        public function set port(value:int):void {
            _port = value;
        }
    }
}
