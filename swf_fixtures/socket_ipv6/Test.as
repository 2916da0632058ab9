package {
    import flash.desktop.NativeApplication;
    import flash.display.Sprite;
    import flash.events.*;
    import flash.net.*;
    import flash.utils.ByteArray;

    /** A connection by IPv6, with the addresses of both ends. GUESS: the addresses after `close()`. */
    public class Test extends Sprite {
        private var server:ServerSocket = new ServerSocket();
        private var client:Socket = new Socket();
        private var accepted:Socket;

        public function Test() {
            server.bind(0, "::1");
            server.addEventListener(ServerSocketConnectEvent.CONNECT, onAccepted);
            server.listen();
            client.addEventListener(Event.CONNECT, onConnect);
            client.connect("::1", server.localPort);
        }

        private function onAccepted(event:ServerSocketConnectEvent):void {
            accepted = event.socket;
            accepted.addEventListener(ProgressEvent.SOCKET_DATA, onData);
            server.close();
        }

        private function onConnect(event:Event):void {
            trace("client", client.localAddress, client.remoteAddress, client.localPort > 0, client.remotePort > 0);
            client.writeUTFBytes("x");
            client.flush();
        }

        private function onData(event:ProgressEvent):void {
            trace("server", accepted.localAddress, accepted.remoteAddress, accepted.remotePort == client.localPort);
            client.close();
            trace("closed", client.localAddress, client.localPort, client.remoteAddress, client.remotePort);
        }
    }
}
