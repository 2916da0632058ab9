package {
    import flash.desktop.NativeApplication;
    import flash.display.Sprite;
    import flash.events.*;
    import flash.net.*;
    import flash.utils.ByteArray;

    /** Each kind of value that Socket writes and reads, in both byte orders (semantics section 5). */
    public class Test extends Sprite {
        private var server:ServerSocket = new ServerSocket();
        private var client:Socket = new Socket();
        private var accepted:Socket;

        public function Test() {
            server.bind(0, "127.0.0.1");
            server.addEventListener(ServerSocketConnectEvent.CONNECT, onAccepted);
            server.listen();
            client.addEventListener(Event.CONNECT, onConnect);
            client.connect("127.0.0.1", server.localPort);
        }

        private function onAccepted(event:ServerSocketConnectEvent):void {
            accepted = event.socket;
            accepted.addEventListener(ProgressEvent.SOCKET_DATA, onData);
            server.close();
        }

        private function onConnect(event:Event):void {
            for each (var order:String in ["bigEndian", "littleEndian"]) {
                client.endian = order;
                client.writeBoolean(true);
                client.writeByte(-1);
                client.writeByte(300);
                client.writeShort(-2);
                client.writeShort(65535);
                client.writeInt(-3);
                client.writeUnsignedInt(4294967295);
                client.writeFloat(1.5);
                client.writeDouble(Math.PI);
                client.writeUTF("h\u00e9");
                client.writeUTFBytes("a\u0000b");
                client.writeMultiByte("\u00fc", "iso-8859-1");
                var bytes:ByteArray = new ByteArray();
                bytes.writeUTFBytes("0123456");
                client.writeBytes(bytes, 2, 3);
            }
            trace("pending", client.bytesPending);
            client.flush();
        }

        private function onData(event:ProgressEvent):void {
            if (accepted.bytesAvailable < 78) {
                return;
            }
            for each (var order:String in ["bigEndian", "littleEndian"]) {
                accepted.endian = order;
                trace(order, accepted.readBoolean(), accepted.readByte(), accepted.readUnsignedByte(),
                      accepted.readShort(), accepted.readUnsignedShort(), accepted.readInt(),
                      accepted.readUnsignedInt(), accepted.readFloat(), accepted.readDouble(), accepted.readUTF());
                trace(accepted.readUTFBytes(3), accepted.readMultiByte(1, "iso-8859-1"));
                var bytes:ByteArray = new ByteArray();
                accepted.readBytes(bytes, 1, 3);
                trace(bytes.length, bytes[0], bytes.position, bytes.readUTFBytes(0), bytes[1], bytes[3]);
            }
            trace("left", accepted.bytesAvailable);
            client.close();
        }
    }
}
