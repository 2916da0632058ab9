package flash.data {
    import airshim.requireApplicationSandbox;
    import flash.errors.IllegalOperationError;
    import flash.events.EventDispatcher;
    import flash.net.Responder;

    /** A statement for a database. None can be opened here, so none can be executed: IllegalOperationError, as AIR has it. */
    [Version("air1.0")]
    [Event(name="error", type="flash.events.SQLErrorEvent")]
    [Event(name="result", type="flash.events.SQLEvent")]
    public class SQLStatement extends EventDispatcher {
        private var _itemClass:Class = null;
        private var _parameters:Object = {};
        private var _sqlConnection:SQLConnection = null;
        private var _text:String = "";

        public function SQLStatement() {
            super();
            requireApplicationSandbox();
        }

        public function get executing():Boolean {
            return false;
        }

        public function get itemClass():Class {
            return _itemClass;
        }

        public function set itemClass(value:Class):void {
            _itemClass = value;
        }

        public function get parameters():Object {
            return _parameters;
        }

        public function get sqlConnection():SQLConnection {
            return _sqlConnection;
        }

        public function set sqlConnection(value:SQLConnection):void {
            _sqlConnection = value;
        }

        public function get text():String {
            return _text;
        }

        public function set text(value:String):void {
            _text = value;
        }

        public function cancel():void {
        }

        public function clearParameters():void {
            _parameters = {};
        }

        public function execute(prefetch:int = -1, responder:Responder = null):void {
            requireOpen();
        }

        public function next(prefetch:int = -1, responder:Responder = null):void {
            requireOpen();
        }

        public function getResult():SQLResult {
            return null;
        }

        /** Errors: IllegalOperationError #3109 without a connection, #3108 without a text, #3104 as no connection is open. */
        private function requireOpen():void {
            if (_sqlConnection == null) {
                Error.throwError(IllegalOperationError, 3109);
            }
            if (_text == null || _text == "") {
                Error.throwError(IllegalOperationError, 3108);
            }
            Error.throwError(IllegalOperationError, 3104);
        }
    }
}
