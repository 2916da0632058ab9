package {
    import flash.display.Sprite;
    import flash.events.OutputProgressEvent;
    import flash.events.ProgressEvent;
    import flash.events.ServerSocketConnectEvent;
    import flash.net.ServerSocket;
    import flash.net.Socket;

    /** Wait for bytesPending to become 0, then close. */
    public class Test extends Sprite {
        private static const TOTAL:int = 1000000;

        private var server:ServerSocket = new ServerSocket();
        private var decreasing:Boolean = true;
        private var lastPending:Number = TOTAL;

        public function Test() {
            server.addEventListener(ServerSocketConnectEvent.CONNECT, onConnect);
            server.bind(0, "127.0.0.1");
            server.listen();
            trace("listening on " + server.localAddress + ":" + server.localPort);
        }

        private function onConnect(event:ServerSocketConnectEvent):void {
            var socket:Socket = event.socket;
            trace(socket.bytesPending);
            socket.writeUTFBytes("hello");
            trace(socket.bytesPending);
            for (var i:int = 5; i < TOTAL; i++) {
                socket.writeByte(0x78);
            }
            trace(socket.bytesPending);
            socket.addEventListener(OutputProgressEvent.OUTPUT_PROGRESS, onProgress);
            socket.flush();
        }

        private function onProgress(event:OutputProgressEvent):void {
            decreasing = decreasing && event.bytesPending <= lastPending && event.bytesTotal == TOTAL;
            lastPending = event.bytesPending;
            if (event.bytesPending == 0) {
                var socket:Socket = Socket(event.target);
                trace(event.type, event.bytesTotal, decreasing, socket.bytesPending);
                socket.close();
                server.close();
            }
        }
    }
}
