package flash.data {
    [Version("air1.0")]
    public class SQLResult {
        private var _complete:Boolean;
        private var _data:Array;
        private var _lastInsertRowID:Number = 0;
        private var _rowsAffected:Number;

        public function SQLResult(
            data:Array = null, rowsAffected:Number = 0.0, complete:Boolean = true, rowID:Number = 0.0
        ) {
            super();
            _data = data;
            _rowsAffected = rowsAffected;
            _complete = complete;
        }

        public function get complete():Boolean {
            return _complete;
        }

        public function get data():Array {
            return _data;
        }

        public function get lastInsertRowID():Number {
            return _lastInsertRowID;
        }

        public function get rowsAffected():Number {
            return _rowsAffected;
        }
    }
}
