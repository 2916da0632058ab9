package {
    import flash.display.Sprite;
    import flash.events.Event;
    import flash.events.ProgressEvent;
    import flash.events.ServerSocketConnectEvent;
    import flash.net.ServerSocket;
    import flash.net.Socket;
    import flash.utils.ByteArray;

    /**
     * In the close handler and after it a socket refuses to read, but its properties answer. INF: reading in the
     * `close` handler.
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
            event.socket.addEventListener(Event.CLOSE, onClose);
        }

        private function onClose(event:Event):void {
            var socket:Socket = Socket(event.target);
            trace(socket.connected);
            try {
                socket.readBytes(new ByteArray());
                trace("no error");
            } catch (error:Error) {
                trace(error);
            }
            try {
                socket.close();
                trace("no error");
            } catch (error:Error) {
                trace(error);
            }
            var address:String = socket.remoteAddress;
            var port:int = socket.remotePort;
            trace("properties can be read");
            server.close();
        }
    }
}
