package {
    import flash.display.Sprite;
    import flash.events.ProgressEvent;
    import flash.events.ServerSocketConnectEvent;
    import flash.net.ServerSocket;
    import flash.net.Socket;

    /**
     * What a handler writes is sent when it returns, also where nobody called flush(). The evidence is conflicting;
     * this is the chosen behaviour.
     */
    public class Test extends Sprite {
        private var server:ServerSocket = new ServerSocket();

        public function Test() {
            server.addEventListener(ServerSocketConnectEvent.CONNECT, onConnect);
            server.bind(0, "127.0.0.1");
            server.listen();
            trace("listening on " + server.localAddress + ":" + server.localPort);
        }

        private function onConnect(event:ServerSocketConnectEvent):void {
            event.socket.addEventListener(ProgressEvent.SOCKET_DATA, onData);
            event.socket.writeUTFBytes("hello from connect");
        }

        private function onData(event:ProgressEvent):void {
            var socket:Socket = Socket(event.target);
            trace(socket.readUTFBytes(socket.bytesAvailable));
            socket.close();
            server.close();
        }
    }
}
