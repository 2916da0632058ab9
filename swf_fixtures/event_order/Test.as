package {
    import flash.display.Sprite;
    import flash.events.Event;
    import flash.events.EventPhase;
    import flash.events.ProgressEvent;
    import flash.events.ServerSocketConnectEvent;
    import flash.net.ServerSocket;
    import flash.net.Socket;
    import flash.utils.getQualifiedClassName;

    /**
     * Events of a connection: what they are, and in what order they come. INF: an accepted socket gets no `connect` of
     * its own, and data comes before `close`.
     */
    public class Test extends Sprite {
        private var server:ServerSocket = new ServerSocket();
        private var listening:Boolean = false;

        public function Test() {
            server.bind(0, "127.0.0.1");
            server.listen();
            // Never from inside of listen(), so a listener may come after it.
            server.addEventListener(Event.CONNECT, onConnect);
            server.addEventListener(Event.CLOSE, onServerClose);
            trace("listening on " + server.localAddress + ":" + server.localPort);
            listening = true;
        }

        private function onConnect(event:ServerSocketConnectEvent):void {
            trace("-- " + event.type + ", after the constructor: " + listening);
            trace(getQualifiedClassName(event), event.bubbles, event.cancelable, event.isDefaultPrevented());
            trace(event.target == server, event.currentTarget == server, event.eventPhase == EventPhase.AT_TARGET);
            var socket:Socket = event.socket;
            trace(socket, socket.connected, socket.remoteAddress, socket.remotePort > 0);
            trace(socket.localAddress, socket.localPort == server.localPort);
            trace(socket.endian, socket.objectEncoding, socket.timeout);
            socket.addEventListener(Event.CONNECT, onSocketConnect);
            socket.addEventListener(ProgressEvent.SOCKET_DATA, onData);
            socket.addEventListener(Event.CLOSE, onClose);
        }

        private function onSocketConnect(event:Event):void {
            trace("an accepted socket gets no connect event of its own");
        }

        private function onData(event:ProgressEvent):void {
            trace("-- " + event.type);
            trace(event);
            var socket:Socket = Socket(event.target);
            trace(socket.connected, socket.bytesAvailable, socket.readUTFBytes(socket.bytesAvailable), socket.bytesAvailable);
        }

        private function onClose(event:Event):void {
            trace("-- " + event.type);
            trace(event);
            trace(Socket(event.target).connected);
            server.close();
            trace("server closed");
        }

        private function onServerClose(event:Event):void {
            trace("close() sends no event");
        }
    }
}
