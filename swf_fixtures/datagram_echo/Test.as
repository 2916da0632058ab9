package {
    import flash.display.Sprite;
    import flash.events.DatagramSocketDataEvent;
    import flash.net.DatagramSocket;
    import flash.utils.ByteArray;

    /** Packets of two peers, each answered to its sender. A packet that came before `receive()` isn't lost. */
    public class Test extends Sprite {
        private var socket:DatagramSocket = new DatagramSocket();

        public function Test() {
            socket.addEventListener(DatagramSocketDataEvent.DATA, onData);
            socket.bind(0, "127.0.0.1");
            trace("listening on 127.0.0.1:" + socket.localPort);
            socket.receive();
        }

        private function onData(event:DatagramSocketDataEvent):void {
            trace(event.type, event.bubbles, event.cancelable, event.target == socket, event.srcAddress,
                  event.srcPort > 0, event.dstAddress, event.dstPort == socket.localPort);
            trace("position", event.data.position, "length", event.data.length);
            var text:String = event.data.readUTFBytes(event.data.bytesAvailable);
            trace("text", text);
            var reply:ByteArray = new ByteArray();
            reply.writeUTFBytes("<" + text + ">");
            // The rest of the bytes from an offset, and a part of them.
            if (text == "part") {
                socket.send(reply, 1, 4, event.srcAddress, event.srcPort);
            } else {
                socket.send(reply, 0, 0, event.srcAddress, event.srcPort);
            }
            if (text == "bye") {
                socket.close();
            }
        }
    }
}
