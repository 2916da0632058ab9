package {
    import flash.display.Sprite;
    import flash.events.ServerSocketConnectEvent;
    import flash.net.ServerSocket;

    /** A connection is denied by closing its socket. */
    public class Test extends Sprite {
        private var server:ServerSocket = new ServerSocket();

        public function Test() {
            server.addEventListener(ServerSocketConnectEvent.CONNECT, onConnect);
            server.bind(0, "127.0.0.1");
            server.listen();
            trace("listening on " + server.localAddress + ":" + server.localPort);
        }

        private var count:int = 0;

        private function onConnect(event:ServerSocketConnectEvent):void {
            count++;
            trace("denied " + count);
            event.socket.close();
            if (count == 2) {
                server.close();
            }
        }
    }
}
