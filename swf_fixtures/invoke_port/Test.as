package {
    import flash.desktop.InvokeEventReason;
    import flash.desktop.NativeApplication;
    import flash.display.Sprite;
    import flash.events.InvokeEvent;
    import flash.events.ServerSocketConnectEvent;
    import flash.net.ServerSocket;
    import flash.utils.setTimeout;

    /** Takes its port from the arguments of the `invoke` event, which waits for a listener. */
    public class Test extends Sprite {
        private var server:ServerSocket = new ServerSocket();

        public function Test() {
            setTimeout(listenToInvoke, 50);
        }

        private function listenToInvoke():void {
            NativeApplication.nativeApplication.addEventListener(InvokeEvent.INVOKE, onInvoke);
        }

        private function onInvoke(event:InvokeEvent):void {
            trace(event.type, event.reason == InvokeEventReason.STANDARD, event.arguments.length);
            trace(event.arguments.join("|"));
            trace(typeof event.arguments[0]);
            server.addEventListener(ServerSocketConnectEvent.CONNECT, onConnect);
            server.bind(parseInt(event.arguments[0]), event.arguments[1]);
            server.listen();
            trace("listening on " + server.localAddress + ":" + server.localPort);
        }

        private function onConnect(event:ServerSocketConnectEvent):void {
            event.socket.writeUTFBytes("hello\n");
            event.socket.flush();
            event.socket.close();
            server.close();
        }
    }
}
