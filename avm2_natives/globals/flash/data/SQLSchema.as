package flash.data {
    [Version("air1.0")]
    public class SQLSchema {
        private var _database:String;
        private var _name:String;
        private var _sql:String;

        public function SQLSchema(database:String, name:String, sql:String) {
            super();
            _database = database;
            _name = name;
            _sql = sql;
        }

        public function get database():String {
            return _database;
        }

        public function get name():String {
            return _name;
        }

        public function get sql():String {
            return _sql;
        }
    }
}
