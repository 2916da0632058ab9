package {
    import flash.display.Sprite;
    import flash.net.DatagramSocket;
    import flash.utils.ByteArray;

    /** What DatagramSocket refuses. The classes are DOC, the numbers INF: those of ServerSocket for the same mistakes. */
    public class Test extends Sprite {
        private var socket:DatagramSocket = new DatagramSocket();
        private var bytes:ByteArray = new ByteArray();

        public function Test() {
            bytes.writeUTFBytes("abc");
            attempt("bind port -1", function():void { socket.bind(-1); });
            attempt("bind port 65536", function():void { socket.bind(65536); });
            attempt("bind host name", function():void { socket.bind(0, "localhost"); });
            attempt("bind null", function():void { socket.bind(0, null); });
            attempt("bind foreign address", function():void { socket.bind(0, "192.0.2.77"); });
            attempt("connect port 0", function():void { socket.connect("127.0.0.1", 0); });
            attempt("connect port 65536", function():void { socket.connect("127.0.0.1", 65536); });
            attempt("connect host name", function():void { socket.connect("localhost", 9); });
            attempt("connect null", function():void { socket.connect(null, 9); });
            attempt("connect any IPv4", function():void { socket.connect("0.0.0.0", 9); });
            attempt("connect any IPv6", function():void { socket.connect("::", 9); });
            attempt("send null", function():void { socket.send(null, 0, 0, "127.0.0.1", 9); });
            attempt("send offset", function():void { socket.send(bytes, 4, 0, "127.0.0.1", 9); });
            attempt("send length", function():void { socket.send(bytes, 1, 3, "127.0.0.1", 9); });
            attempt("send without address", function():void { socket.send(bytes, 0, 0, null, 9); });
            attempt("send without port", function():void { socket.send(bytes, 0, 0, "127.0.0.1"); });
            attempt("send host name", function():void { socket.send(bytes, 0, 0, "localhost", 9); });
            trace("bound", socket.bound);
            attempt("bind", function():void { socket.bind(0, "127.0.0.1"); });
            attempt("bind again", function():void { socket.bind(0, "127.0.0.1"); });
            var other:DatagramSocket = new DatagramSocket();
            attempt("bind the same port", function():void { other.bind(socket.localPort, "127.0.0.1"); });
            bytes.length = 65508;
            attempt("send too much", function():void { socket.send(bytes, 0, 0, "127.0.0.1", 9); });
            attempt("connect", function():void { socket.connect("127.0.0.1", 9); });
            attempt("connect again", function():void { socket.connect("127.0.0.1", 9); });
            socket.close();
        }

        private function attempt(what:String, call:Function):void {
            try {
                call();
                trace(what + ": done");
            } catch (error:Error) {
                trace(what + ":", error);
            }
        }
    }
}
