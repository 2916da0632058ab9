package {
    import flash.display.Sprite;
    import flash.events.Event;
    import flash.events.IOErrorEvent;
    import flash.events.ProgressEvent;
    import flash.events.ServerSocketConnectEvent;
    import flash.net.ServerSocket;
    import flash.net.Socket;

    /** A connection that the peer resets: close, and no uncaught error. GUESS: it is `close` rather than `ioError`. */
    public class Test extends Sprite {
        private var server:ServerSocket = new ServerSocket();

        public function Test() {
            server.addEventListener(ServerSocketConnectEvent.CONNECT, onConnect);
            server.bind(0, "127.0.0.1");
            server.listen();
            trace("listening on " + server.localAddress + ":" + server.localPort);
        }

        private function onConnect(event:ServerSocketConnectEvent):void {
            trace("connected");
            event.socket.addEventListener(Event.CLOSE, onClose);
            event.socket.addEventListener(IOErrorEvent.IO_ERROR, onError);
        }

        private function onClose(event:Event):void {
            trace("closed", Socket(event.target).connected);
            server.close();
        }

        private function onError(event:IOErrorEvent):void {
            trace(event);
        }
    }
}
