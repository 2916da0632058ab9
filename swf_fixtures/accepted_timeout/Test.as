package {
    import flash.display.Sprite;
    import flash.events.ProgressEvent;
    import flash.events.ServerSocketConnectEvent;
    import flash.net.ServerSocket;
    import flash.net.Socket;

    /** The timeout of an accepted socket: 20 seconds, never less than 250 milliseconds, no limit to its silence. */
    public class Test extends Sprite {
        private var server:ServerSocket = new ServerSocket();

        public function Test() {
            server.addEventListener(ServerSocketConnectEvent.CONNECT, onConnect);
            server.bind(0, "127.0.0.1");
            server.listen();
            trace("listening on " + server.localAddress + ":" + server.localPort);
        }

        private function onConnect(event:ServerSocketConnectEvent):void {
            var socket:Socket = event.socket;
            trace(socket.timeout);
            for each (var timeout:uint in [30000, 250, 249, 0, uint.MAX_VALUE]) {
                socket.timeout = timeout;
                trace(timeout, socket.timeout);
            }
            socket.timeout = 250;
            socket.addEventListener(ProgressEvent.SOCKET_DATA, onData);
        }

        private function onData(event:ProgressEvent):void {
            trace("still connected");
            Socket(event.target).close();
            server.close();
        }
    }
}
