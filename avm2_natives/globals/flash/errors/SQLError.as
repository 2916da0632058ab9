package flash.errors {
    /** What went wrong in a database. */
    [Version("air1.0")]
    public class SQLError extends Error {
        private var _operation:String;
        private var _details:String;
        private var _detailID:int;
        private var _detailArguments:Array;

        public function SQLError(
            operation:String, details:String = "", message:String = "", id:int = 0, detailID:int = -1, detailArgs:Array = null
        ) {
            super(message, id);
            name = "SQLError";
            _operation = operation;
            _details = details;
            _detailID = detailID;
            _detailArguments = detailArgs == null ? [] : detailArgs;
        }

        public function get operation():String {
            return _operation;
        }

        public function get details():String {
            return _details;
        }

        public function get detailID():int {
            return _detailID;
        }

        public function get detailArguments():Array {
            return _detailArguments;
        }

        public function toString():String {
            return name + ": '" + message + "', details:'" + _details + "', operation:'" + _operation + "', detailID:'"
                + _detailID + "'";
        }
    }
}
