package {
    import flash.display.Sprite;
    import flash.events.Event;
    import flash.events.ProgressEvent;
    import flash.events.ServerSocketConnectEvent;
    import flash.net.ServerSocket;
    import flash.net.Socket;

    /** Socket as a client of a ServerSocket in the same program. */
    public class Test extends Sprite {
        private var server:ServerSocket = new ServerSocket();
        private var client:Socket = new Socket();
        private var accepted:Socket;

        public function Test() {
            server.addEventListener(ServerSocketConnectEvent.CONNECT, onAccept);
            server.bind(0, "127.0.0.1");
            server.listen();
            client.addEventListener(Event.CONNECT, onConnect);
            client.addEventListener(ProgressEvent.SOCKET_DATA, onClientData);
            client.addEventListener(Event.CLOSE, onClientClose);
            client.connect("127.0.0.1", server.localPort);
            trace("connect returns, connected:", client.connected);
        }

        private function onAccept(event:ServerSocketConnectEvent):void {
            accepted = event.socket;
            accepted.addEventListener(ProgressEvent.SOCKET_DATA, onServerData);
        }

        private function onConnect(event:Event):void {
            trace(event, client.connected);
            trace(client.remoteAddress, client.remotePort == server.localPort, client.localAddress, client.localPort > 0);
            client.writeUTF("ping");
            client.flush();
        }

        private function onServerData(event:ProgressEvent):void {
            trace("server got " + accepted.readUTF());
            trace(accepted.remotePort == client.localPort, accepted.localPort == client.remotePort);
            accepted.writeUTF("pong");
            accepted.flush();
            accepted.close();
            server.close();
        }

        private function onClientData(event:ProgressEvent):void {
            trace("client got " + client.readUTF());
        }

        private function onClientClose(event:Event):void {
            trace(event.type, client.connected);
            try {
                client.bytesAvailable;
                trace("no error");
            } catch (error:Error) {
                trace(error);
            }
        }
    }
}
