package {
    import flash.display.Sprite;
    import flash.net.ServerSocket;
    import flash.utils.getQualifiedClassName;

    /** A host name is no address, not even one that resolves. The number is INF. */
    public class Test extends Sprite {
        public function Test() {
            var server:ServerSocket = new ServerSocket();
            try {
                server.bind(0, "localhost");
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
