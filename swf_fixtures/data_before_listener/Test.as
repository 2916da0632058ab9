package {
    import flash.display.Sprite;
    import flash.events.Event;
    import flash.events.ProgressEvent;
    import flash.events.ServerSocketConnectEvent;
    import flash.net.ServerSocket;
    import flash.net.Socket;
    import flash.utils.setTimeout;

    /**
     * Data that is there before anybody listens is kept: in the backlog, and in the socket. GUESS: without a listener
     * for `connect` nothing is accepted.
     */
    public class Test extends Sprite {
        private var server:ServerSocket = new ServerSocket();
        private var socket:Socket;

        public function Test() {
            server.bind(0, "127.0.0.1");
            server.listen();
            trace("listening on " + server.localAddress + ":" + server.localPort);
            setTimeout(startAccepting, 150);
        }

        private function startAccepting():void {
            trace("accepting");
            server.addEventListener(ServerSocketConnectEvent.CONNECT, onConnect);
        }

        private function onConnect(event:ServerSocketConnectEvent):void {
            socket = event.socket;
            // Nobody listens for this socket's data until later.
            if (server.listening) {
                server.close();
                setTimeout(look, 150);
            }
        }

        private function look():void {
            trace(socket.bytesAvailable, socket.readUTFBytes(5));
            socket.addEventListener(ProgressEvent.SOCKET_DATA, onData);
            trace("asking for more");
            socket.writeUTFBytes("more?");
            socket.flush();
        }

        private function onData(event:ProgressEvent):void {
            trace(event.bytesLoaded, socket.bytesAvailable, socket.readUTFBytes(socket.bytesAvailable));
            socket.close();
        }
    }
}
