package flash.data {
    [Version("air1.0")]
    public class SQLTriggerSchema extends SQLSchema {
        private var _table:String;

        public function SQLTriggerSchema(database:String, name:String, sql:String, table:String) {
            super(database, name, sql);
            _table = table;
        }

        public function get table():String {
            return _table;
        }
    }
}
