package flash.net.dns {
    [Version("air2.0")]
    public class MXRecord extends ResourceRecord {
        private var _exchange:String = null;
        private var _preference:int = 0;

        public function MXRecord() {
            super();
        }

        public function get exchange():String {
            return _exchange;
        }

        public function set exchange(value:String):void {
            _exchange = value;
        }

        public function get preference():int {
            return _preference;
        }

        public function set preference(value:int):void {
            _preference = value;
        }
    }
}
