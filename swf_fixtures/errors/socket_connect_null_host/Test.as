package {
    import flash.display.Sprite;
    import flash.net.Socket;
    import flash.utils.getQualifiedClassName;

    /** AIR has no host of its own to connect to. */
    public class Test extends Sprite {
        public function Test() {
            var socket:Socket = new Socket();
            try {
                socket.connect(null, 80);
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
