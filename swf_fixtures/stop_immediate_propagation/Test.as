package {
    import flash.display.Sprite;
    import flash.events.ServerSocketConnectEvent;
    import flash.net.ServerSocket;

    /** Listeners by priority, then in the order they were added; the rest is skipped after stopImmediatePropagation(). */
    public class Test extends Sprite {
        private var server:ServerSocket = new ServerSocket();

        public function Test() {
            server.addEventListener(ServerSocketConnectEvent.CONNECT, onLast, false, -1);
            server.addEventListener(ServerSocketConnectEvent.CONNECT, onSecond);
            server.addEventListener(ServerSocketConnectEvent.CONNECT, onThird);
            server.addEventListener(ServerSocketConnectEvent.CONNECT, onFirst, false, 1);
            server.bind(0, "127.0.0.1");
            server.listen();
            trace("listening on " + server.localAddress + ":" + server.localPort);
        }

        private function onFirst(event:ServerSocketConnectEvent):void {
            trace("first");
            event.stopPropagation();
        }

        private function onSecond(event:ServerSocketConnectEvent):void {
            trace("second");
            event.stopImmediatePropagation();
            event.socket.close();
            server.close();
        }

        private function onThird(event:ServerSocketConnectEvent):void {
            trace("third");
        }

        private function onLast(event:ServerSocketConnectEvent):void {
            trace("last");
        }
    }
}
