package {
    import flash.display.Sprite;
    import flash.events.ProgressEvent;
    import flash.events.ServerSocketConnectEvent;
    import flash.net.ServerSocket;
    import flash.net.Socket;
    import flash.utils.Endian;

    /**
     * A binary protocol in both byte orders. A message: `B` or `L` for the order, then
     * boolean, byte, unsigned byte, short, unsigned short, int, unsigned int, float, double, UTF.
     * The answer has the same values, one added to each number.
     */
    public class Test extends Sprite {
        private static const FIXED_LENGTH:int = 1 + 1 + 1 + 2 + 2 + 4 + 4 + 4 + 8 + 2;

        private var server:ServerSocket = new ServerSocket();
        private var orderKnown:Boolean = false;

        public function Test() {
            server.addEventListener(ServerSocketConnectEvent.CONNECT, onConnect);
            server.bind(0, "127.0.0.1");
            server.listen();
            trace("listening on " + server.localAddress + ":" + server.localPort);
        }

        private function onConnect(event:ServerSocketConnectEvent):void {
            trace(event.socket.endian, event.socket.objectEncoding);
            event.socket.addEventListener(ProgressEvent.SOCKET_DATA, onData);
        }

        private function onData(event:ProgressEvent):void {
            var socket:Socket = Socket(event.target);
            if (!orderKnown) {
                socket.endian = socket.readUTFBytes(1) == "L" ? Endian.LITTLE_ENDIAN : Endian.BIG_ENDIAN;
                orderKnown = true;
                trace(socket.endian);
            }
            if (socket.bytesAvailable < FIXED_LENGTH + 5) {
                return;
            }
            answer(socket);
            socket.flush();
            orderKnown = false;
            if (socket.endian == Endian.LITTLE_ENDIAN) {
                server.close();
                socket.close();
            }
        }

        private function answer(socket:Socket):void {
            var flag:Boolean = socket.readBoolean();
            var byte:int = socket.readByte();
            var unsignedByte:uint = socket.readUnsignedByte();
            var short:int = socket.readShort();
            var unsignedShort:uint = socket.readUnsignedShort();
            var integer:int = socket.readInt();
            var unsignedInteger:uint = socket.readUnsignedInt();
            var float:Number = socket.readFloat();
            var double:Number = socket.readDouble();
            var text:String = socket.readUTF();
            trace(flag, byte, unsignedByte, short, unsignedShort, integer, unsignedInteger, float, double, text);
            socket.writeBoolean(!flag);
            socket.writeByte(byte + 1);
            socket.writeByte(unsignedByte + 1);
            socket.writeShort(short + 1);
            socket.writeShort(unsignedShort + 1);
            socket.writeInt(integer + 1);
            socket.writeUnsignedInt(unsignedInteger + 1);
            socket.writeFloat(float + 1);
            socket.writeDouble(double + 1);
            socket.writeUTF(text + "!");
        }
    }
}
