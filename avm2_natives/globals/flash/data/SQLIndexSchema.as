package flash.data {
    [Version("air1.0")]
    public class SQLIndexSchema extends SQLSchema {
        private var _table:String;

        public function SQLIndexSchema(database:String, name:String, sql:String, table:String) {
            super(database, name, sql);
            _table = table;
        }

        public function get table():String {
            return _table;
        }
    }
}
