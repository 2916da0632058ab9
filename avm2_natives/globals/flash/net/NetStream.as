package flash.net {
    import airshim.Unimplemented;
    import flash.events.EventDispatcher;

    /** A stream of media over a NetConnection: as an object only, since nothing plays here. */
    [Event(name="asyncError", type="flash.events.AsyncErrorEvent")]
    [Event(name="ioError", type="flash.events.IOErrorEvent")]
    [Event(name="netStatus", type="flash.events.NetStatusEvent")]
    public class NetStream extends EventDispatcher {
        public static const DIRECT_CONNECTIONS:String = "directConnections";
        public static const CONNECT_TO_FMS:String = "connectToFMS";

        private var _client:Object;
        private var _bufferTime:Number = 0.1;
        private var _checkPolicyFile:Boolean = false;

        /** Errors: TypeError #2007 without a connection, ArgumentError #2126 where it isn't connected. */
        public function NetStream(connection:NetConnection, peerID:String = "connectToFMS") {
            super();
            if (connection == null) {
                Error.throwError(TypeError, 2007, "connection");
            }
            if (!connection.connected) {
                Error.throwError(ArgumentError, 2126);
            }
            _client = this;
        }

        public function get client():Object {
            return _client;
        }

        /** Errors: TypeError #2004 for what has no members of its own. */
        public function set client(value:Object):void {
            if (value == null || value is Number || value is Boolean || value is String) {
                Error.throwError(TypeError, 2004);
            }
            _client = value;
        }

        public function get bufferTime():Number {
            return _bufferTime;
        }

        public function set bufferTime(value:Number):void {
            _bufferTime = value;
        }

        public function get bufferLength():Number {
            return 0;
        }

        public function get time():Number {
            return 0;
        }

        public function get bytesLoaded():uint {
            return 0;
        }

        public function get bytesTotal():uint {
            return 0;
        }

        public function get checkPolicyFile():Boolean {
            return _checkPolicyFile;
        }

        public function set checkPolicyFile(value:Boolean):void {
            _checkPolicyFile = value;
        }

        public function play(...arguments):void {
            Unimplemented.throwFor("flash.net::NetStream/play()");
        }

        public function publish(name:String = null, type:String = null):void {
            Unimplemented.throwFor("flash.net::NetStream/publish()");
        }

        public function send(handlerName:String, ...arguments):void {
            Unimplemented.throwFor("flash.net::NetStream/send()");
        }

        public function pause():void {
        }

        public function resume():void {
        }

        public function togglePause():void {
        }

        public function seek(offset:Number):void {
        }

        public function close():void {
        }
    }
}
