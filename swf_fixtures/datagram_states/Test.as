package {
    import flash.display.Sprite;
    import flash.net.DatagramSocket;

    /** The properties in each state. What a fresh and a closed socket show is INF: as Socket's and ServerSocket's. */
    public class Test extends Sprite {
        private var socket:DatagramSocket = new DatagramSocket();

        public function Test() {
            trace("isSupported", DatagramSocket.isSupported);
            show("fresh");
            socket.bind();
            show("bound");
            socket.receive();
            show("receiving");
            socket.connect("127.0.0.1", 9);
            show("connected");
            socket.close();
            show("closed");
        }

        private function show(state:String):void {
            trace(state + ": bound", socket.bound, "connected", socket.connected, "local", socket.localAddress,
                  socket.localPort > 0, "remote", socket.remoteAddress, socket.remotePort);
        }
    }
}
