package {
    import flash.display.Sprite;
    import flash.events.ServerSocketConnectEvent;
    import flash.net.ServerSocket;
    import flash.utils.getQualifiedClassName;

    /** A subclass of ServerSocket, with methods of its own and overridden ones. */
    public class Test extends Sprite {
        private var server:GreetingServer = new GreetingServer("welcome");

        public function Test() {
            server.bind(0, "127.0.0.1");
            server.listen();
            trace(server is ServerSocket, server.bound, server.listening, getQualifiedClassName(server));
            trace("listening on " + server.localAddress + ":" + server.localPort);
        }
    }
}
