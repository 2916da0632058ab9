// compile: -swf-version=50
package {
    import flash.display.Sprite;
    import flash.events.Event;
    import flash.events.ServerSocketConnectEvent;
    import flash.net.ServerSocket;
    import flash.net.Socket;

    /** Socket.tcpNoDelay: false, and settable before a connection and on it (semantics §4.1). */
    public class Test extends Sprite {
        private var server:ServerSocket = new ServerSocket();
        private var client:Socket = new Socket();

        public function Test() {
            trace("fresh", client.tcpNoDelay);
            client.tcpNoDelay = true;
            trace("set", client.tcpNoDelay);
            server.bind(0, "127.0.0.1");
            server.addEventListener(ServerSocketConnectEvent.CONNECT, onAccepted);
            server.listen();
            client.addEventListener(Event.CONNECT, onConnect);
            client.connect("127.0.0.1", server.localPort);
        }

        private function onConnect(event:Event):void {
            trace("connected", client.tcpNoDelay);
            client.tcpNoDelay = false;
            trace("set again", client.tcpNoDelay);
            client.close();
        }

        private function onAccepted(event:ServerSocketConnectEvent):void {
            var before:Boolean = event.socket.tcpNoDelay;
            event.socket.tcpNoDelay = true;
            server.close();
            event.socket.addEventListener(Event.CLOSE, function(closed:Event):void {
                trace("accepted", before, event.socket.tcpNoDelay);
            });
        }
    }
}
