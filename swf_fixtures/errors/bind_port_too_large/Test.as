package {
    import flash.display.Sprite;
    import flash.net.ServerSocket;
    import flash.utils.getQualifiedClassName;

    /** A port above 65535. The number is INF. */
    public class Test extends Sprite {
        public function Test() {
            var server:ServerSocket = new ServerSocket();
            try {
                server.bind(65536);
                trace("no error");
            } catch (error:Error) {
                report(error);
            }
            trace(server.bound);
        }

        private function report(error:Error):void {
            trace(getQualifiedClassName(error), error.errorID);
            trace(error.name);
            trace(error.message);
            trace(error);
        }
    }
}
