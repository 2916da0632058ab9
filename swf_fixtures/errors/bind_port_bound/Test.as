package {
    import flash.display.Sprite;
    import flash.net.ServerSocket;
    import flash.utils.getQualifiedClassName;

    /** A port that another ServerSocket is bound to, before it listens. */
    public class Test extends Sprite {
        public function Test() {
            var first:ServerSocket = new ServerSocket();
            first.bind(0, "127.0.0.1");

            var server:ServerSocket = new ServerSocket();
            try {
                server.bind(first.localPort, "127.0.0.1");
                trace("no error");
            } catch (error:Error) {
                report(error);
            }
            trace(server.bound);
            first.close();
        }

        private function report(error:Error):void {
            trace(getQualifiedClassName(error), error.errorID);
            trace(error.name);
            trace(error.message);
            trace(error);
        }
    }
}
