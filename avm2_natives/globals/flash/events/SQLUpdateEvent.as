package flash.events {
    [Version("air2.0")]
    public class SQLUpdateEvent extends Event {
        public static const DELETE:String = "delete";
        public static const INSERT:String = "insert";
        public static const UPDATE:String = "update";

        private var _rowID:Number;
        private var _table:String;

        public function SQLUpdateEvent(
            type:String, bubbles:Boolean = false, cancelable:Boolean = false, table:String = null, rowID:Number = 0.0
        ) {
            super(type, bubbles, cancelable);
            _table = table;
            _rowID = rowID;
        }

        public function get rowID():Number {
            return _rowID;
        }

        public function get table():String {
            return _table;
        }

        override public function clone():Event {
            return new SQLUpdateEvent(type, bubbles, cancelable, table, rowID);
        }

        override public function toString():String {
            return formatToString("SQLUpdateEvent", "type", "bubbles", "cancelable", "eventPhase", "table", "rowID");
        }
    }
}
