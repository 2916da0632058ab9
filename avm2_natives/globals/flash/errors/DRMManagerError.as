package flash.errors {
    [API("667")]
    public class DRMManagerError {
        private var _subErrorID:int;

        public function DRMManagerError(message:String, id:int, subErrorID:int) {
            super();
            _subErrorID = subErrorID;
        }

        public function get subErrorID():int {
            return _subErrorID;
        }
    }
}
