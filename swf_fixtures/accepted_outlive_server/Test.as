package {
    import flash.display.Sprite;
    import flash.events.Event;
    import flash.events.ProgressEvent;
    import flash.events.ServerSocketConnectEvent;
    import flash.net.ServerSocket;
    import flash.net.Socket;

    /** Accepted sockets stay open when the ServerSocket is closed. INF. */
    public class Test extends Sprite {
        private var server:ServerSocket = new ServerSocket();

        public function Test() {
            server.addEventListener(ServerSocketConnectEvent.CONNECT, onConnect);
            server.bind(0, "127.0.0.1");
            server.listen();
            trace("listening on " + server.localAddress + ":" + server.localPort);
        }

        private function onConnect(event:ServerSocketConnectEvent):void {
            server.close();
            trace(server.listening, event.socket.connected);
            event.socket.addEventListener(ProgressEvent.SOCKET_DATA, onData);
            event.socket.addEventListener(Event.CLOSE, onClose);
        }

        private function onData(event:ProgressEvent):void {
            var socket:Socket = Socket(event.target);
            socket.writeUTFBytes(socket.readUTFBytes(socket.bytesAvailable).toUpperCase());
            socket.flush();
        }

        private function onClose(event:Event):void {
            trace("closed");
        }
    }
}
