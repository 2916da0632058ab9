package {
    import flash.desktop.NativeApplication;
    import flash.display.Sprite;
    import flash.events.*;
    import flash.net.*;
    import flash.utils.ByteArray;

    /** A Socket connects again: while it is connected, which ends the first connection, and after close(). */
    public class Test extends Sprite {
        private var server:ServerSocket = new ServerSocket();
        private var client:Socket = new Socket();
        private var connects:int = 0;
        private var peers:int = 0;

        public function Test() {
            server.bind(0, "127.0.0.1");
            server.addEventListener(ServerSocketConnectEvent.CONNECT, onAccepted);
            server.listen();
            client.addEventListener(Event.CONNECT, onConnect);
            client.addEventListener(Event.CLOSE, trace);
            client.connect("127.0.0.1", server.localPort);
        }

        private function onAccepted(event:ServerSocketConnectEvent):void {
            event.socket.addEventListener(Event.CLOSE, onEnd);
        }

        private function onEnd(event:Event):void {
            if (++peers == 3) {
                trace("all peers have seen the end");
                server.close();
            }
        }

        private function onConnect(event:Event):void {
            trace("connect", ++connects, client.connected);
            if (connects == 1) {
                client.connect("127.0.0.1", server.localPort);
                trace("while connecting again:", client.connected);
            } else if (connects == 2) {
                client.close();
                trace("closed:", client.connected);
                client.connect("127.0.0.1", server.localPort);
            } else {
                client.close();
            }
        }
    }
}
