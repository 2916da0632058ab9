package {
    import flash.display.Sprite;
    import flash.net.Socket;
    import flash.utils.getQualifiedClassName;

    /** A port above 65535. */
    public class Test extends Sprite {
        public function Test() {
            var socket:Socket = new Socket();
            try {
                socket.connect("127.0.0.1", 65536);
                trace("no error");
            } catch (error:Error) {
                report(error);
            }
            trace(socket.connected);
        }

        private function report(error:Error):void {
            trace(getQualifiedClassName(error), error.errorID);
            trace(error.name);
            trace(error.message);
            trace(error);
        }
    }
}
