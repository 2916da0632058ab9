package {
    import flash.display.Sprite;
    import flash.net.Socket;
    import flash.utils.getQualifiedClassName;

    /** An object encoding is 0 or 3. */
    public class Test extends Sprite {
        public function Test() {
            var socket:Socket = new Socket();
            try {
                socket.objectEncoding = 1;
                trace("no error");
            } catch (error:Error) {
                report(error);
            }
            trace(socket.objectEncoding);
        }

        private function report(error:Error):void {
            trace(getQualifiedClassName(error), error.errorID);
            trace(error.name);
            trace(error.message);
            trace(error);
        }
    }
}
