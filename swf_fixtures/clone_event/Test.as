package {
    import flash.display.Sprite;
    import flash.events.Event;
    import flash.events.EventDispatcher;
    import flash.events.ProgressEvent;
    import flash.events.ServerSocketConnectEvent;
    import flash.net.ServerSocket;
    import flash.net.Socket;

    /** clone() and toString() of the connect event, and sending it on. GUESS: `toString()` without `eventPhase`. */
    public class Test extends Sprite {
        private var server:ServerSocket = new ServerSocket();

        public function Test() {
            server.addEventListener(ServerSocketConnectEvent.CONNECT, onConnect);
            server.bind(0, "127.0.0.1");
            server.listen();
            trace("listening on " + server.localAddress + ":" + server.localPort);
        }

        private function onConnect(event:ServerSocketConnectEvent):void {
            var copy:ServerSocketConnectEvent = event.clone() as ServerSocketConnectEvent;
            trace(copy != event, copy.type, copy.bubbles, copy.cancelable, copy.socket == event.socket, copy.target);
            trace(event);

            var relay:EventDispatcher = new EventDispatcher();
            relay.addEventListener(ServerSocketConnectEvent.CONNECT, function(relayed:ServerSocketConnectEvent):void {
                trace("relayed", relayed != event, relayed.target == relay, relayed.socket == event.socket);
            });
            relay.dispatchEvent(event);
            trace(event.target == server);

            var made:ServerSocketConnectEvent = new ServerSocketConnectEvent("connect", true, true);
            trace(made.socket, made.bubbles, made.cancelable, ServerSocketConnectEvent.CONNECT == Event.CONNECT);
            trace(made);
            made.socket = event.socket;
            trace(made.socket == event.socket);
            event.socket.close();
            server.close();
        }
    }
}
