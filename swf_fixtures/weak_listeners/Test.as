package {
    import flash.display.Sprite;
    import flash.events.Event;
    import flash.events.ProgressEvent;
    import flash.events.ServerSocketConnectEvent;
    import flash.net.ServerSocket;
    import flash.net.Socket;
    import flash.system.System;

    /** Weak listeners that are methods live as long as their object does. */
    public class Test extends Sprite {
        private var server:ServerSocket = new ServerSocket();

        public function Test() {
            server.addEventListener(ServerSocketConnectEvent.CONNECT, onConnect, false, 0, true);
            trace(server.hasEventListener(ServerSocketConnectEvent.CONNECT));
            server.bind(0, "127.0.0.1");
            server.listen();
            trace("listening on " + server.localAddress + ":" + server.localPort);
            System.gc();
        }

        private function onConnect(event:ServerSocketConnectEvent):void {
            trace("connected");
            // Nobody but the runtime keeps this socket.
            event.socket.addEventListener(ProgressEvent.SOCKET_DATA, onData, false, 0, true);
            event.socket.addEventListener(Event.CLOSE, onClose, false, 0, true);
            System.gc();
        }

        private function onData(event:ProgressEvent):void {
            trace(Socket(event.target).readUTFBytes(event.bytesLoaded));
            System.gc();
        }

        private function onClose(event:Event):void {
            trace("closed");
            server.removeEventListener(ServerSocketConnectEvent.CONNECT, onConnect);
            trace(server.hasEventListener(ServerSocketConnectEvent.CONNECT));
            server.close();
        }
    }
}
