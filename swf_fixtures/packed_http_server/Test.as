package {
    import flash.desktop.NativeApplication;
    import flash.display.Sprite;
    import flash.events.InvokeEvent;
    import flash.events.ServerSocketConnectEvent;
    import flash.filesystem.File;
    import flash.net.ServerSocket;

    /**
     * An HTTP server for files: `/files/` are those that it keeps in its storage, all else is the folder `www` that it was
     * installed with. Argument: the port, any free one without it.
     */
    public class Test extends Sprite {
        private var server:ServerSocket = new ServerSocket();
        private var site:Site = new Site();
        private var log:AccessLog = new AccessLog(new File("app-storage:/logs/access.log"));

        public function Test() {
            site.mount("/", new File("app:/www"));
            site.mount("/files/", File.applicationStorageDirectory.resolvePath("files"));
            NativeApplication.nativeApplication.addEventListener(InvokeEvent.INVOKE, onInvoke);
        }

        private function onInvoke(event:InvokeEvent):void {
            server.bind(event.arguments.length > 0 ? parseInt(event.arguments[0]) : 0, "127.0.0.1");
            server.addEventListener(ServerSocketConnectEvent.CONNECT, onConnect);
            server.listen();
            trace("listening on " + server.localAddress + ":" + server.localPort);
        }

        private function onConnect(event:ServerSocketConnectEvent):void {
            new Connection(event.socket, site, log);
        }
    }
}
