package flash.data {
    [Version("air1.0")]
    public class SQLSchemaResult {
        private var _indices:Array;
        private var _tables:Array;
        private var _triggers:Array;
        private var _views:Array;

        public function SQLSchemaResult(tables:Array, views:Array, indices:Array, triggers:Array) {
            super();
            _tables = tables;
            _views = views;
            _indices = indices;
            _triggers = triggers;
        }

        public function get indices():Array {
            return _indices;
        }

        public function get tables():Array {
            return _tables;
        }

        public function get triggers():Array {
            return _triggers;
        }

        public function get views():Array {
            return _views;
        }
    }
}
