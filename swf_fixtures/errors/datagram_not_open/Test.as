package {
    import flash.display.Sprite;
    import flash.net.DatagramSocket;
    import flash.utils.ByteArray;

    /** An unbound socket can't receive or close, a closed one can't do anything any more. */
    public class Test extends Sprite {
        public function Test() {
            var socket:DatagramSocket = new DatagramSocket();
            attempt("receive unbound", socket.receive);
            attempt("close unbound", socket.close);
            socket.bind(0, "127.0.0.1");
            socket.close();
            var bytes:ByteArray = new ByteArray();
            attempt("receive closed", socket.receive);
            attempt("close closed", socket.close);
            attempt("bind closed", socket.bind, 0, "127.0.0.1");
            attempt("connect closed", socket.connect, "127.0.0.1", 9);
            attempt("send closed", socket.send, bytes, 0, 0, "127.0.0.1", 9);
        }

        private function attempt(what:String, call:Function, ...args):void {
            try {
                call.apply(null, args);
                trace(what + ": done");
            } catch (error:Error) {
                trace(what + ":", error.errorID, error);
            }
        }
    }
}
