package flash.data {
    [Version("air1.0")]
    public class SQLTableSchema extends SQLSchema {
        private var _columns:Array;

        public function SQLTableSchema(database:String, name:String, sql:String, columns:Array) {
            super(database, name, sql);
            _columns = columns;
        }

        public function get columns():Array {
            return _columns;
        }
    }
}
