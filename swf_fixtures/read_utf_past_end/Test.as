package {
    import flash.display.Sprite;
    import flash.errors.EOFError;
    import flash.events.ProgressEvent;
    import flash.events.ServerSocketConnectEvent;
    import flash.net.ServerSocket;
    import flash.net.Socket;

    /** readUTF() takes the length before it finds that the text is not there. */
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
        }

        private function onData(event:ProgressEvent):void {
            var socket:Socket = Socket(event.target);
            trace(socket.bytesAvailable);
            try {
                socket.readUTF();
                trace("no error");
            } catch (error:EOFError) {
                trace(error);
            }
            trace(socket.bytesAvailable);
            server.close();
            socket.close();
        }
    }
}
