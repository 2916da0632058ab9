package {
    import flash.desktop.NativeApplication;
    import flash.display.Sprite;
    import flash.events.Event;
    import flash.events.IOErrorEvent;
    import flash.events.InvokeEvent;
    import flash.events.ProgressEvent;
    import flash.events.ServerSocketConnectEvent;
    import flash.net.ServerSocket;
    import flash.net.Socket;
    import flash.utils.ByteArray;

    /** Sends back what it receives. Arguments: the port (any free one without it) and the address (127.0.0.1 without it). */
    public class Test extends Sprite {
        private var server:ServerSocket = new ServerSocket();
        private var buffer:ByteArray = new ByteArray();

        public function Test() {
            NativeApplication.nativeApplication.addEventListener(InvokeEvent.INVOKE, onInvoke);
        }

        private function onInvoke(event:InvokeEvent):void {
            var port:int = event.arguments.length > 0 ? parseInt(event.arguments[0]) : 0;
            var address:String = event.arguments.length > 1 ? event.arguments[1] : "127.0.0.1";
            server.bind(port, address);
            server.addEventListener(ServerSocketConnectEvent.CONNECT, onConnect);
            server.listen();
            trace("listening on " + server.localAddress + ":" + server.localPort);
        }

        private function onConnect(event:ServerSocketConnectEvent):void {
            event.socket.addEventListener(ProgressEvent.SOCKET_DATA, onData);
            event.socket.addEventListener(IOErrorEvent.IO_ERROR, onError);
        }

        private function onData(event:ProgressEvent):void {
            var socket:Socket = event.currentTarget as Socket;
            buffer.length = 0;
            socket.readBytes(buffer);
            socket.writeBytes(buffer);
            socket.flush();
        }

        private function onError(event:IOErrorEvent):void {
            trace(event.text);
        }
    }
}
