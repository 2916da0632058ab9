package {
    import flash.desktop.NativeApplication;
    import flash.display.Sprite;
    import flash.events.InvokeEvent;
    import flash.events.ServerSocketConnectEvent;
    import flash.net.ServerSocket;

    /** An HTTP/1.1 server with persistent connections. Argument: the port, any free one without it. */
    public class Test extends Sprite {
        private var server:ServerSocket = new ServerSocket();

        public function Test() {
            NativeApplication.nativeApplication.addEventListener(InvokeEvent.INVOKE, onInvoke);
        }

        private function onInvoke(event:InvokeEvent):void {
            server.bind(event.arguments.length > 0 ? parseInt(event.arguments[0]) : 0, "127.0.0.1");
            server.addEventListener(ServerSocketConnectEvent.CONNECT, onConnect);
            server.listen();
            trace("listening on " + server.localAddress + ":" + server.localPort);
        }

        private function onConnect(event:ServerSocketConnectEvent):void {
            new HttpConnection(event.socket);
        }
    }
}
