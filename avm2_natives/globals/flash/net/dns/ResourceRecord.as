package flash.net.dns {
    [Version("air2.0")]
    public class ResourceRecord {
        private var _name:String = null;
        private var _ttl:int = 0;

        public function ResourceRecord() {
            super();
        }

        public function get name():String {
            return _name;
        }

        public function set name(value:String):void {
            _name = value;
        }

        public function get ttl():int {
            return _ttl;
        }

        public function set ttl(value:int):void {
            _ttl = value;
        }
    }
}
