package flash.net {
    import airshim.Unimplemented;
    import flash.events.EventDispatcher;
    import flash.events.NetStatusEvent;
    import flash.utils.setTimeout;

    /**
     * A connection to a media server. What is there is `connect(null)`, the connection to nobody that files are played by.
     * RTMP and RTMFP are not there: the log says so, and the program sees that the connection failed.
     */
    [Event(name="asyncError", type="flash.events.AsyncErrorEvent")]
    [Event(name="ioError", type="flash.events.IOErrorEvent")]
    [Event(name="netStatus", type="flash.events.NetStatusEvent")]
    [Event(name="securityError", type="flash.events.SecurityErrorEvent")]
    public class NetConnection extends EventDispatcher {
        private static const NO_NONCE:String = "0000000000000000000000000000000000000000000000000000000000000000";

        private static var _defaultObjectEncoding:uint = ObjectEncoding.AMF3;

        private var _client:Object;
        private var _connected:Boolean = false;
        private var _isOpen:Boolean = false;
        private var _uri:String = null;
        private var _objectEncoding:uint = _defaultObjectEncoding;
        private var _proxyType:String = "none";
        private var _maxPeerConnections:uint = 8;

        public function NetConnection() {
            super();
            _client = this;
        }

        public static function get defaultObjectEncoding():uint {
            return _defaultObjectEncoding;
        }

        public static function set defaultObjectEncoding(version:uint):void {
            _defaultObjectEncoding = checkedEncoding(version);
        }

        /**
         * Null connects at once, to nobody. A URL of HTTP is remembered for calls by AMF. RTMP and RTMFP aren't there:
         * such a connection fails, as one to a server that doesn't answer. Errors: ArgumentError #2004 for anything else.
         */
        public function connect(command:String, ...arguments):void {
            if (command != null && !/^https?:/i.test(command)) {
                if (!/^rtm(f?p|pe|ps|pt|pte|pts):/i.test(command)) {
                    Error.throwError(ArgumentError, 2004);
                }
                Unimplemented.warnOf("flash.net::NetConnection/connect() of " + command.split(":")[0] + ":");
                if (_connected) {
                    closeWith("NetConnection.Connect.Closed");
                }
                _uri = command;
                setTimeout(dispatchStatus, 0, {code: "NetConnection.Connect.Failed", level: "error"});
                return;
            }
            if (_connected) {
                closeWith("NetConnection.Connect.Closed");
            }
            _isOpen = true;
            _uri = command == null ? "null" : command;
            if (command == null) {
                _connected = true;
                dispatchStatus({code: "NetConnection.Connect.Success", level: "status"});
            }
        }

        public function close():void {
            if (!_isOpen) {
                return;
            }
            var wasHttp:Boolean = !_connected;
            closeWith("NetConnection.Connect.Closed");
            if (wasHttp) {
                dispatchStatus({code: "", description: "", details: "", level: "status"});
            }
        }

        /** Calls a method of a server by AMF over HTTP or RTMP. Errors: Error #1001. */
        public function call(command:String, responder:Responder, ...arguments):void {
            Unimplemented.throwFor("flash.net::NetConnection/call()");
        }

        /** What servers send headers for. */
        public function addHeader(operation:String, mustUnderstand:Boolean = false, param:Object = null):void {
            Unimplemented.throwFor("flash.net::NetConnection/addHeader()");
        }

        public function get client():Object {
            return _client;
        }

        public function set client(value:Object):void {
            if (value == null) {
                Error.throwError(TypeError, 2004);
            }
            _client = value;
        }

        public function get connected():Boolean {
            return _connected;
        }

        public function get uri():String {
            return _uri;
        }

        public function get objectEncoding():uint {
            return _objectEncoding;
        }

        public function set objectEncoding(version:uint):void {
            if (_connected) {
                throw new ReferenceError("The encoding of a connection cannot change while it is open.");
            }
            _objectEncoding = checkedEncoding(version);
        }

        public function get proxyType():String {
            return _proxyType;
        }

        public function set proxyType(value:String):void {
            _proxyType = value;
        }

        public function get connectedProxyType():String {
            requireConnection();
            return "none";
        }

        public function get usingTLS():Boolean {
            requireConnection();
            return false;
        }

        public function get protocol():String {
            requireConnection();
            return "rtmp";
        }

        public function get maxPeerConnections():uint {
            return _maxPeerConnections;
        }

        public function set maxPeerConnections(value:uint):void {
            _maxPeerConnections = value;
        }

        public function get nearID():String {
            requireConnection();
            return "";
        }

        public function get farID():String {
            requireConnection();
            return "";
        }

        public function get nearNonce():String {
            requireConnection();
            return NO_NONCE;
        }

        public function get farNonce():String {
            requireConnection();
            return NO_NONCE;
        }

        public function get unconnectedPeerStreams():Array {
            requireConnection();
            return [];
        }

        private function requireConnection():void {
            if (!_connected) {
                Error.throwError(ArgumentError, 2126);
            }
        }

        private function closeWith(code:String):void {
            _connected = false;
            _isOpen = false;
            _uri = null;
            dispatchStatus({code: code, level: "status"});
        }

        private function dispatchStatus(info:Object):void {
            dispatchEvent(new NetStatusEvent(NetStatusEvent.NET_STATUS, false, false, info));
        }

        private static function checkedEncoding(version:uint):uint {
            if (version != ObjectEncoding.AMF0 && version != ObjectEncoding.AMF3) {
                Error.throwError(ArgumentError, 2008, "objectEncoding");
            }
            return version;
        }
    }
}
