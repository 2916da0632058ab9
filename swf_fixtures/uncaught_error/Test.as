package {
    import flash.display.Sprite;
    import flash.events.ProgressEvent;
    import flash.events.ServerSocketConnectEvent;
    import flash.net.ServerSocket;
    import flash.net.Socket;

    /** An error in a listener is reported, of whatever kind; the other listeners and the program go on. */
    public class Test extends Sprite {
        private var server:ServerSocket = new ServerSocket();

        public function Test() {
            server.addEventListener(ServerSocketConnectEvent.CONNECT, onConnectFirst);
            server.addEventListener(ServerSocketConnectEvent.CONNECT, onConnectSecond);
            server.bind(0, "127.0.0.1");
            server.listen();
            trace("listening on " + server.localAddress + ":" + server.localPort);
        }

        private function onConnectFirst(event:ServerSocketConnectEvent):void {
            trace("first");
            throw new RangeError("out of range", 7);
        }

        private function onConnectSecond(event:ServerSocketConnectEvent):void {
            trace("second");
            event.socket.writeUTFBytes("hello");
            event.socket.flush();
            event.socket.close();
            server.close();
            throwText();
        }

        private function throwText():void {
            throw "no Error, but it has a call stack too";
        }
    }
}
