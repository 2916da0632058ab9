package {
    import flash.display.Sprite;
    import flash.events.ProgressEvent;
    import flash.events.ServerSocketConnectEvent;
    import flash.net.ServerSocket;
    import flash.net.Socket;

    /** flush() and then close() delivers every byte, then the end of the stream. */
    public class Test extends Sprite {
        private var server:ServerSocket = new ServerSocket();

        public function Test() {
            server.addEventListener(ServerSocketConnectEvent.CONNECT, onConnect);
            server.bind(0, "127.0.0.1");
            server.listen();
            trace("listening on " + server.localAddress + ":" + server.localPort);
        }

        private function onConnect(event:ServerSocketConnectEvent):void {
            var socket:Socket = event.socket;
            for (var i:int = 0; i < 50000; i++) {
                socket.writeUTFBytes("0123456789");
            }
            socket.flush();
            socket.close();
            trace("closed, connected:", socket.connected);
            server.close();
        }
    }
}
