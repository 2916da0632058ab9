package flash.data {
    [Version("air1.0")]
    public class SQLColumnSchema {
        private var _allowNull:Boolean;
        private var _autoIncrement:Boolean;
        private var _dataType:String;
        private var _defaultCollationType:String;
        private var _name:String;
        private var _primaryKey:Boolean;

        public function SQLColumnSchema(
            name:String, primaryKey:Boolean, allowNull:Boolean, autoIncrement:Boolean, dataType:String,
            defaultCollationType:String
        ) {
            super();
            _name = name;
            _primaryKey = primaryKey;
            _allowNull = allowNull;
            _autoIncrement = autoIncrement;
            _dataType = dataType;
            _defaultCollationType = defaultCollationType;
        }

        public function get allowNull():Boolean {
            return _allowNull;
        }

        public function get autoIncrement():Boolean {
            return _autoIncrement;
        }

        public function get dataType():String {
            return _dataType;
        }

        public function get defaultCollationType():String {
            return _defaultCollationType;
        }

        public function get name():String {
            return _name;
        }

        public function get primaryKey():Boolean {
            return _primaryKey;
        }
    }
}
