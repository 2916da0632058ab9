package flash.net {
    import airshim.bridge.AcceptedSocket;
    import airshim.bridge.Bridge;
    import airshim.bridge.bridge_internal;
    import flash.events.Event;
    import flash.events.EventDispatcher;
    import flash.events.ServerSocketConnectEvent;

    /** A server whose socket is at the bridge's host. Its states are kept here too, so that reading them costs no request. */
    public class ServerSocket extends EventDispatcher {
        private const id:uint = Bridge.newId();
        private var address:String = null;
        private var port:int = 0;
        private var isListening:Boolean = false;
        private var isAccepting:Boolean = false;
        /** Connections that came while nobody listened to `connect`. */
        private var waiting:Array = [];

        public function ServerSocket() {
            super();
        }

        public static function get isSupported():Boolean {
            return true;
        }

        public function bind(localPort:int = 0, localAddress:String = "0.0.0.0"):void {
            const bound:Object = Bridge.call("bind", {server: id, port: localPort, address: localAddress});
            address = bound.address;
            port = bound.port;
        }

        public function listen(backlog:int = 0):void {
            const accepting:Boolean = hasEventListener(ServerSocketConnectEvent.CONNECT);
            Bridge.call("listen", {server: id, backlog: backlog, accepting: accepting});
            isListening = true;
            isAccepting = accepting;
            Bridge.addServer(id, this);
        }

        public function close():void {
            Bridge.call("closeServer", {server: id});
            forget();
        }

        public function get localAddress():String {
            return address;
        }

        public function get localPort():int {
            return port;
        }

        public function get listening():Boolean {
            return isListening;
        }

        public function get bound():Boolean {
            return address != null;
        }

        /** Connections stay in the backlog until someone wants to hear of them. */
        override public function addEventListener(type:String, listener:Function, useCapture:Boolean = false,
                                                  priority:int = 0, useWeakReference:Boolean = false):void {
            super.addEventListener(type, listener, useCapture, priority, useWeakReference);
            updateAccepting();
        }

        override public function removeEventListener(type:String, listener:Function, useCapture:Boolean = false):void {
            super.removeEventListener(type, listener, useCapture);
            updateAccepting();
        }

        private function updateAccepting():void {
            const accepting:Boolean = hasEventListener(ServerSocketConnectEvent.CONNECT);
            if (!isListening || accepting == isAccepting) {
                return;
            }
            isAccepting = accepting;
            Bridge.call("accept", {server: id, accepting: accepting});
            while (isAccepting && waiting.length > 0) {
                announce(waiting.shift());
            }
        }

        private function announce(socket:AcceptedSocket):void {
            dispatchEvent(new ServerSocketConnectEvent(ServerSocketConnectEvent.CONNECT, false, false, socket));
        }

        bridge_internal function accepted(socket:AcceptedSocket):void {
            if (!isListening) {
                socket.close();
            } else if (isAccepting) {
                announce(socket);
            } else {
                waiting.push(socket);
            }
        }

        /** The operating system has closed the socket, or the host is gone. */
        bridge_internal function closed():void {
            forget();
            dispatchEvent(new Event(Event.CLOSE));
        }

        private function forget():void {
            address = null;
            port = 0;
            isListening = false;
            isAccepting = false;
            Bridge.removeServer(id);
            for each (var socket:AcceptedSocket in waiting) {
                socket.close();
            }
            waiting = [];
        }
    }
}
