package {
    import flash.display.Sprite;
    import flash.net.ServerSocket;
    import flash.utils.getQualifiedClassName;

    /** A socket is closed once. INF: an IOError, which is the documented Error, too. */
    public class Test extends Sprite {
        public function Test() {
            var server:ServerSocket = new ServerSocket();
            server.bind(0, "127.0.0.1");
            server.listen();
            server.close();
            try {
                server.close();
                trace("no error");
            } catch (error:Error) {
                report(error);
            }
        }

        private function report(error:Error):void {
            trace(getQualifiedClassName(error), error.errorID);
            trace(error.name);
            trace(error.message);
            trace(error);
        }
    }
}
