package {
    import flash.display.Sprite;
    import flash.errors.EOFError;
    import flash.events.Event;
    import flash.events.ProgressEvent;
    import flash.events.ServerSocketConnectEvent;
    import flash.net.ServerSocket;
    import flash.net.Socket;
    import flash.utils.ByteArray;
    import flash.utils.getQualifiedClassName;

    /** Reading more than there is: EOFError, and fixed-size reads take nothing. */
    public class Test extends Sprite {
        private var server:ServerSocket = new ServerSocket();

        public function Test() {
            server.addEventListener(ServerSocketConnectEvent.CONNECT, onConnect);
            server.bind(0, "127.0.0.1");
            server.listen();
            trace("listening on " + server.localAddress + ":" + server.localPort);
        }

        private var socket:Socket;

        private function onConnect(event:ServerSocketConnectEvent):void {
            socket = event.socket;
            socket.addEventListener(ProgressEvent.SOCKET_DATA, onData);
        }

        private function onData(event:ProgressEvent):void {
            attempt("readShort", socket.readShort);
            attempt("readInt", socket.readInt);
            attempt("readDouble", socket.readDouble);
            attempt("readUTFBytes", socket.readUTFBytes, 2);
            attempt("readMultiByte", socket.readMultiByte, 2, "utf-8");
            attempt("readBytes", socket.readBytes, new ByteArray(), 0, 2);
            attempt("readByte", socket.readByte);
            attempt("readByte", socket.readByte);
            attempt("readBytes, all of nothing", socket.readBytes, new ByteArray());
            attempt("readUTFBytes(0)", socket.readUTFBytes, 0);
            server.close();
            socket.close();
        }

        private function attempt(name:String, method:Function, ...args):void {
            try {
                trace(name, method.apply(socket, args), socket.bytesAvailable);
            } catch (error:EOFError) {
                trace(name, getQualifiedClassName(error), error, error.errorID, socket.bytesAvailable);
            }
        }
    }
}
