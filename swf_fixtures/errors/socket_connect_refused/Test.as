package {
    import flash.display.Sprite;
    import flash.events.Event;
    import flash.events.IOErrorEvent;
    import flash.net.ServerSocket;
    import flash.net.Socket;

    /** Nobody listens there: an event, no exception. */
    public class Test extends Sprite {
        private var socket:Socket = new Socket();

        public function Test() {
            var server:ServerSocket = new ServerSocket();
            server.bind(0, "127.0.0.1");
            var port:int = server.localPort;
            server.close();

            socket.addEventListener(Event.CONNECT, trace);
            socket.addEventListener(Event.CLOSE, trace);
            socket.addEventListener(IOErrorEvent.IO_ERROR, onError);
            socket.connect("127.0.0.1", port);
            trace("connect returns, connected:", socket.connected);
        }

        private function onError(event:IOErrorEvent):void {
            trace(event);
            trace(event.errorID, socket.connected, socket.remoteAddress, socket.remotePort);
        }
    }
}
