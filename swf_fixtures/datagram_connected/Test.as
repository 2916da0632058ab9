package {
    import flash.desktop.NativeApplication;
    import flash.display.Sprite;
    import flash.events.DatagramSocketDataEvent;
    import flash.events.InvokeEvent;
    import flash.net.DatagramSocket;
    import flash.utils.ByteArray;

    /** A connected socket sends to its peer alone and hears its peer alone; another socket's packet is ignored. */
    public class Test extends Sprite {
        private var socket:DatagramSocket = new DatagramSocket();
        private var stranger:DatagramSocket = new DatagramSocket();

        public function Test() {
            NativeApplication.nativeApplication.addEventListener(InvokeEvent.INVOKE, onInvoke);
        }

        private function onInvoke(event:InvokeEvent):void {
            var port:int = int(event.arguments[0]);
            socket.bind(0, "127.0.0.1");
            socket.addEventListener(DatagramSocketDataEvent.DATA, onData);
            socket.connect("127.0.0.1", port);
            trace("connected", socket.connected, "bound", socket.bound);
            trace("remote", socket.remoteAddress, socket.remotePort == port);
            socket.receive();

            stranger.send(bytes("from a stranger"), 0, 0, "127.0.0.1", socket.localPort);
            stranger.close();

            socket.send(bytes("to the peer"));
            try {
                socket.send(bytes("elsewhere"), 0, 0, "127.0.0.1", port);
            } catch (error:Error) {
                trace(error, error.errorID);
            }
        }

        private function onData(event:DatagramSocketDataEvent):void {
            trace("got", event.data.readUTFBytes(event.data.length), "from the peer", event.srcPort == socket.remotePort);
            socket.close();
            trace("connected", socket.connected, "bound", socket.bound, socket.remoteAddress, socket.remotePort);
        }

        private static function bytes(text:String):ByteArray {
            var bytes:ByteArray = new ByteArray();
            bytes.writeUTFBytes(text);
            return bytes;
        }
    }
}
