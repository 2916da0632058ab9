package flash.net.dns {
    [Version("air2.0")]
    public class PTRRecord extends ResourceRecord {
        private var _ptrdName:String = null;

        public function PTRRecord() {
            super();
        }

        public function get ptrdName():String {
            return _ptrdName;
        }

        public function set ptrdName(value:String):void {
            _ptrdName = value;
        }
    }
}
