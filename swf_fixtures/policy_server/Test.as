package {
    import flash.display.Sprite;
    import flash.events.ProgressEvent;
    import flash.events.ServerSocketConnectEvent;
    import flash.net.ServerSocket;
    import flash.net.Socket;

    /** Serves a socket policy file: the request and the answer end with a NUL. */
    public class Test extends Sprite {
        private static const REQUEST:String = "<policy-file-request/>";
        private static const POLICY:String = '<?xml version="1.0"?><cross-domain-policy><allow-access-from domain="*" to-ports="*"/></cross-domain-policy>';

        private var server:ServerSocket = new ServerSocket();
        private var left:int = 2;

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
            if (socket.bytesAvailable < REQUEST.length + 1) {
                return;
            }
            // Stops at the NUL, and takes it out of the stream.
            var request:String = socket.readUTFBytes(socket.bytesAvailable);
            trace(request.length, request == REQUEST, socket.bytesAvailable);
            if (request == REQUEST) {
                socket.writeUTFBytes(POLICY);
                socket.writeByte(0);
                socket.flush();
            }
            socket.close();
            if (--left == 0) {
                server.close();
            }
        }
    }
}
