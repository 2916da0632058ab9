package airshim.bridge {
    import flash.errors.IOError;
    import flash.events.Event;
    import flash.events.IOErrorEvent;
    import flash.events.SecurityErrorEvent;
    import flash.net.ServerSocket;
    import flash.net.Socket;

    /**
     * A connection that a ServerSocket accepted: a Socket of the player to the bridge's host, which passes the bytes on. It
     * adds what AIR's Socket has and Flash Player's hasn't.
     */
    public class AcceptedSocket extends Socket {
        private var stream:uint;
        private var peerAddress:String;
        private var peerPort:int;
        private var ownAddress:String;
        private var ownPort:int;
        private var server:ServerSocket;
        private var isAccepted:Boolean = true;
        private var noDelay:Boolean = false;

        public function AcceptedSocket(stream:uint, peerAddress:String, peerPort:int, ownAddress:String, ownPort:int) {
            super();
            this.stream = stream;
            this.peerAddress = peerAddress;
            this.peerPort = peerPort;
            this.ownAddress = ownAddress;
            this.ownPort = ownPort;
        }

        /** Connects to the host; the server's program hears of the connection when that is done, and not before. */
        internal function open(server:ServerSocket):void {
            this.server = server;
            addEventListener(Event.CONNECT, onConnect, false, int.MAX_VALUE);
            addEventListener(IOErrorEvent.IO_ERROR, onError, false, int.MAX_VALUE);
            addEventListener(SecurityErrorEvent.SECURITY_ERROR, onError, false, int.MAX_VALUE);
            super.connect(Bridge.start.host, Bridge.start.port);
        }

        private function onConnect(event:Event):void {
            event.stopImmediatePropagation();
            finish();
            Control.introduce(this, Control.STREAM, stream);
            if (server == null) {
                // It was closed meanwhile.
                close();
            } else {
                server.bridge_internal::accepted(this);
            }
        }

        private function onError(event:Event):void {
            event.stopImmediatePropagation();
            finish();
        }

        private function finish():void {
            removeEventListener(Event.CONNECT, onConnect);
            removeEventListener(IOErrorEvent.IO_ERROR, onError);
            removeEventListener(SecurityErrorEvent.SECURITY_ERROR, onError);
        }

        /** Connects to somewhere else. The addresses of that are not known here. */
        override public function connect(host:String, port:int):void {
            isAccepted = false;
            super.connect(host, port);
        }

        public function get remoteAddress():String {
            return isAccepted && connected ? peerAddress : null;
        }

        public function get remotePort():int {
            return isAccepted && connected ? peerPort : 0;
        }

        public function get localAddress():String {
            return isAccepted && connected ? ownAddress : null;
        }

        public function get localPort():int {
            return isAccepted && connected ? ownPort : 0;
        }

        public function get tcpNoDelay():Boolean {
            return noDelay;
        }

        public function set tcpNoDelay(value:Boolean):void {
            if (isAccepted && connected) {
                Bridge.call("noDelay", {stream: stream, on: value});
            }
            noDelay = value;
        }

        /** AIR throws where the socket isn't open; Flash Player says 0. */
        override public function get bytesAvailable():uint {
            requireOpen();
            return super.bytesAvailable;
        }

        override public function get bytesPending():uint {
            requireOpen();
            return super.bytesPending;
        }

        private function requireOpen():void {
            if (!connected) {
                throw new IOError("Error #2002: Operation attempted on invalid socket.", 2002);
            }
        }
    }
}
