package {
    import flash.display.Sprite;
    import flash.net.Socket;
    import flash.utils.getQualifiedClassName;

    /** A byte order is one of two strings. */
    public class Test extends Sprite {
        public function Test() {
            var socket:Socket = new Socket();
            try {
                socket.endian = "middleEndian";
                trace("no error");
            } catch (error:Error) {
                report(error);
            }
            trace(socket.endian);
        }

        private function report(error:Error):void {
            trace(getQualifiedClassName(error), error.errorID);
            trace(error.name);
            trace(error.message);
            trace(error);
        }
    }
}
