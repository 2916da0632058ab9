package {
    import flash.display.Sprite;
    import flash.net.ServerSocket;
    import flash.utils.getQualifiedClassName;

    /** A backlog below 0. The number is INF. */
    public class Test extends Sprite {
        public function Test() {
            var server:ServerSocket = new ServerSocket();
            server.bind(0, "127.0.0.1");
            try {
                server.listen(-1);
                trace("no error");
            } catch (error:Error) {
                report(error);
            }
            trace(server.listening);
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
