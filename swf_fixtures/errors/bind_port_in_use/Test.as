package {
    import flash.display.Sprite;
    import flash.net.ServerSocket;
    import flash.utils.getQualifiedClassName;

    /** A port that another ServerSocket listens on. The socket can be bound afterwards. */
    public class Test extends Sprite {
        public function Test() {
            var first:ServerSocket = new ServerSocket();
            first.bind(0, "127.0.0.1");
            first.listen();

            var server:ServerSocket = new ServerSocket();
            try {
                server.bind(first.localPort, "127.0.0.1");
                trace("no error");
            } catch (error:Error) {
                report(error);
            }
            trace(server.bound, server.localPort);
            server.bind(0, "127.0.0.1");
            trace(server.bound, server.localPort != first.localPort);
            server.close();
            server = new ServerSocket();
            var port:int = first.localPort;
            first.close();
            server.bind(port, "127.0.0.1");
            trace(server.localPort == port);
            server.close();
        }

        private function report(error:Error):void {
            trace(getQualifiedClassName(error), error.errorID);
            trace(error.name);
            trace(error.message);
            trace(error);
        }
    }
}
