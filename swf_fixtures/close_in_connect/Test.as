package {
    import flash.display.Sprite;
    import flash.events.ServerSocketConnectEvent;
    import flash.net.ServerSocket;

    /** The server may be closed, and a new one opened on its port, inside of its connect handler. */
    public class Test extends Sprite {
        private var server:ServerSocket = new ServerSocket();

        public function Test() {
            server.addEventListener(ServerSocketConnectEvent.CONNECT, onConnect);
            server.bind(0, "127.0.0.1");
            server.listen();
            trace("listening on " + server.localAddress + ":" + server.localPort);
        }

        private var port:int;

        private function onConnect(event:ServerSocketConnectEvent):void {
            port = server.localPort;
            server.close();
            if (event.target == first) {
                server = new ServerSocket();
                server.addEventListener(ServerSocketConnectEvent.CONNECT, onConnect);
                server.bind(port, "127.0.0.1");
                server.listen();
                trace("opened again", server.localPort == port);
                trace("listening on " + server.localAddress + ":" + server.localPort);
            } else {
                trace("done");
            }
            // Last: the next client comes when this one sees the end.
            event.socket.close();
        }

        private var first:ServerSocket = server;
    }
}
