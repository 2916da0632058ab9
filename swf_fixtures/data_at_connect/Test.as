package {
    import flash.display.Sprite;
    import flash.events.Event;
    import flash.events.ProgressEvent;
    import flash.events.ServerSocketConnectEvent;
    import flash.net.ServerSocket;
    import flash.net.Socket;
    import flash.utils.setTimeout;

    /**
     * Data that came with the connection reaches the listener that the connect handler adds. INF: `connect` comes
     * before the first `socketData`.
     */
    public class Test extends Sprite {
        private var server:ServerSocket = new ServerSocket();

        public function Test() {
            server.bind(0, "127.0.0.1");
            server.listen();
            trace("listening on " + server.localAddress + ":" + server.localPort);
            setTimeout(startAccepting, 150);
        }

        private function startAccepting():void {
            server.addEventListener(ServerSocketConnectEvent.CONNECT, onConnect);
        }

        private function onConnect(event:ServerSocketConnectEvent):void {
            event.socket.addEventListener(ProgressEvent.SOCKET_DATA, onData);
            event.socket.addEventListener(Event.CLOSE, onClose);
        }

        private function onData(event:ProgressEvent):void {
            trace(event.bytesLoaded, Socket(event.target).readUTFBytes(10));
        }

        private function onClose(event:Event):void {
            trace("closed");
            server.close();
        }
    }
}
