package flash.data {
    import airshim.Unimplemented;
    import airshim.requireApplicationSandbox;
    import flash.errors.IllegalOperationError;
    import flash.events.EventDispatcher;
    import flash.net.Responder;
    import flash.utils.ByteArray;

    /** A connection to a database. None can be opened here; what needs an open one throws AIR's IllegalOperationError #3104. */
    [Version("air1.0")]
    [Event(name="analyze", type="flash.events.SQLEvent")]
    [Event(name="attach", type="flash.events.SQLEvent")]
    [Event(name="begin", type="flash.events.SQLEvent")]
    [Event(name="cancel", type="flash.events.SQLEvent")]
    [Event(name="close", type="flash.events.SQLEvent")]
    [Event(name="commit", type="flash.events.SQLEvent")]
    [Event(name="compact", type="flash.events.SQLEvent")]
    [Event(name="deanalyze", type="flash.events.SQLEvent")]
    [Event(name="delete", type="flash.events.SQLUpdateEvent")]
    [Event(name="detach", type="flash.events.SQLEvent")]
    [Event(name="error", type="flash.events.SQLErrorEvent")]
    [Event(name="insert", type="flash.events.SQLUpdateEvent")]
    [Event(name="open", type="flash.events.SQLEvent")]
    [Event(name="reencrypt", type="flash.events.SQLEvent")]
    [Event(name="releaseSavepoint", type="flash.events.SQLEvent")]
    [Event(name="rollback", type="flash.events.SQLEvent")]
    [Event(name="rollbackToSavepoint", type="flash.events.SQLEvent")]
    [Event(name="schema", type="flash.events.SQLEvent")]
    [Event(name="setSavepoint", type="flash.events.SQLEvent")]
    [Event(name="update", type="flash.events.SQLUpdateEvent")]
    public class SQLConnection extends EventDispatcher {
        private static const DEFAULT_CACHE_SIZE:uint = 2000;

        public function SQLConnection() {
            super();
            requireApplicationSandbox();
        }

        public static function get isSupported():Boolean {
            return false;
        }

        public function get connected():Boolean {
            return false;
        }

        public function get inTransaction():Boolean {
            return false;
        }

        public function get autoCompact():Boolean {
            requireOpen();
            return false;
        }

        public function get lastInsertRowID():Number {
            requireOpen();
            return 0;
        }

        public function get pageSize():uint {
            requireOpen();
            return 0;
        }

        public function get totalChanges():Number {
            requireOpen();
            return 0;
        }

        public function get cacheSize():uint {
            return DEFAULT_CACHE_SIZE;
        }

        public function set cacheSize(value:uint):void {
            requireOpen();
        }

        public function get columnNameStyle():String {
            return SQLColumnNameStyle.DEFAULT;
        }

        public function set columnNameStyle(value:String):void {
            requireOpen();
        }

        public function open(
            reference:Object = null, openMode:String = "create", autoCompact:Boolean = false, pageSize:int = 1024, encryptionKey:ByteArray = null
        ):void {
            Unimplemented.throwFor("flash.data::SQLConnection/open()");
        }

        public function openAsync(
            reference:Object = null, openMode:String = "create", responder:Responder = null, autoCompact:Boolean = false, pageSize:int = 1024, encryptionKey:ByteArray = null
        ):void {
            Unimplemented.throwFor("flash.data::SQLConnection/openAsync()");
        }

        /** Nothing happens where none is open. */
        public function close(responder:Responder = null):void {
        }

        public function analyze(resourceName:String = null, responder:Responder = null):void {
            requireOpen();
        }

        public function attach(
            name:String, reference:Object = null, responder:Responder = null, encryptionKey:ByteArray = null
        ):void {
            requireOpen();
        }

        public function begin(option:String = null, responder:Responder = null):void {
            requireOpen();
        }

        public function cancel(responder:Responder = null):void {
            requireOpen();
        }

        public function commit(responder:Responder = null):void {
            requireOpen();
        }

        public function compact(responder:Responder = null):void {
            requireOpen();
        }

        public function deanalyze(responder:Responder = null):void {
            requireOpen();
        }

        public function detach(name:String, responder:Responder = null):void {
            requireOpen();
        }

        public function getSchemaResult():SQLSchemaResult {
            requireOpen();
            return null;
        }

        public function loadSchema(
            type:Class = null, name:String = null, database:String = "main", includeColumnSchema:Boolean = true, responder:Responder = null
        ):void {
            requireOpen();
        }

        public function reencrypt(newEncryptionKey:ByteArray, responder:Responder = null):void {
            requireOpen();
        }

        public function releaseSavepoint(name:String = null, responder:Responder = null):void {
            requireOpen();
        }

        public function rollback(responder:Responder = null):void {
            requireOpen();
        }

        public function rollbackToSavepoint(name:String = null, responder:Responder = null):void {
            requireOpen();
        }

        public function setSavepoint(name:String = null, responder:Responder = null):void {
            requireOpen();
        }

        private function requireOpen():void {
            Error.throwError(IllegalOperationError, 3104);
        }
    }
}
