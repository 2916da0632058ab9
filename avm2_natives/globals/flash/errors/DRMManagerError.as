package flash.errors {
    /** What the management of rights refuses. */
    [API("667")]
    public class DRMManagerError extends Error {
        private var _subErrorID:int;

        public function DRMManagerError(message:String, id:int, subErrorID:int) {
            super(message, id);
            _subErrorID = subErrorID;
            name = "DRMManagerError";
        }

        public function get subErrorID():int {
            return _subErrorID;
        }

        public function toString():String {
            return name + ": Error #" + errorID + ", subErrorID: " + _subErrorID + ": " + message;
        }
    }
}
