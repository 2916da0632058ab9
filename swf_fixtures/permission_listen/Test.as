package {
    import flash.display.Sprite;
    import flash.net.ServerSocket;

    /** A server may listen only where whoever runs it says so. */
    public class Test extends Sprite {
        public function Test() {
            bind("127.0.0.1", 0);
            bind("0.0.0.0", 0);
            bind("127.0.0.1", 4711);
            bind("::1", 0);
            // What is wrong with the arguments comes first.
            bind("localhost", 70000);
            bind("localhost", 4711);
        }

        private function bind(address:String, port:int):void {
            var server:ServerSocket = new ServerSocket();
            try {
                server.bind(port, address);
                trace(address, port, server.bound);
                server.close();
            } catch (error:Error) {
                trace(address, port, server.bound, error);
            }
        }
    }
}
