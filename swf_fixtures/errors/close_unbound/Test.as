package {
    import flash.display.Sprite;
    import flash.net.ServerSocket;
    import flash.utils.getQualifiedClassName;

    /** A socket that was never opened cannot be closed. INF: an IOError, which is the documented Error, too. */
    public class Test extends Sprite {
        public function Test() {
            var server:ServerSocket = new ServerSocket();
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
