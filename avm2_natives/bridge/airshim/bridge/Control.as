package airshim.bridge {
    import flash.events.Event;
    import flash.events.IOErrorEvent;
    import flash.events.ProgressEvent;
    import flash.events.SecurityErrorEvent;
    import flash.net.Socket;
    import flash.utils.ByteArray;

    /**
     * The connection by which the host tells what has happened: messages of a length (four bytes, big-endian, as all numbers),
     * a kind (one byte) and a body, which begins with the number of a server, a datagram socket or a connection.
     */
    internal final class Control {
        /** What the first bytes of a connection to the host say that it is for. */
        internal static const CONTROL:int = 0;
        internal static const STREAM:int = 1;

        /** Bytes that a program has to read before the host is told: small messages would otherwise have one each. */
        internal static const READ_AT_ONCE:uint = 65536;

        private static const ACCEPTED:int = 1;
        private static const SERVER_CLOSED:int = 2;
        private static const PACKET:int = 3;
        private static const PACKET_FAILED:int = 4;
        private static const SENT:int = 5;

        private const socket:Socket = new Socket();
        /** The length of the message that comes next; 0 where that isn't there yet. */
        private var length:uint = 0;

        public function Control() {
            socket.addEventListener(Event.CONNECT, onConnect);
            socket.addEventListener(ProgressEvent.SOCKET_DATA, onData);
            socket.addEventListener(Event.CLOSE, onEnd);
            socket.addEventListener(IOErrorEvent.IO_ERROR, onEnd);
            socket.addEventListener(SecurityErrorEvent.SECURITY_ERROR, onEnd);
            socket.connect(Bridge.start.host, Bridge.start.port);
        }

        /** Says what a new connection is for. */
        internal static function introduce(socket:Socket, kind:int, id:uint):void {
            socket.writeUTFBytes(Bridge.start.key);
            socket.writeByte(kind);
            socket.writeUnsignedInt(id);
            socket.flush();
        }

        /** Tells the host that the program has read some bytes of a connection: two numbers of four bytes. */
        internal function reportRead(stream:uint, count:uint):void {
            socket.writeUnsignedInt(stream);
            socket.writeUnsignedInt(count);
            socket.flush();
        }

        private function onConnect(event:Event):void {
            introduce(socket, CONTROL, 0);
        }

        private function onData(event:ProgressEvent):void {
            while (true) {
                if (length == 0 && socket.bytesAvailable >= 4) {
                    length = socket.readUnsignedInt();
                }
                if (length == 0 || socket.bytesAvailable < length) {
                    return;
                }
                const message:ByteArray = new ByteArray();
                socket.readBytes(message, 0, length);
                length = 0;
                deliver(message);
            }
        }

        private function deliver(message:ByteArray):void {
            const kind:int = message.readUnsignedByte();
            const id:uint = message.readUnsignedInt();
            // What a listener throws is reported, and must not keep the messages behind this one.
            switch (kind) {
                case ACCEPTED:
                    Bridge.accepted(id, message);
                    break;
                case SERVER_CLOSED:
                    Bridge.serverClosed(id);
                    break;
                case PACKET:
                    Bridge.packet(id, message);
                    break;
                case SENT:
                    Bridge.sent(id, message);
                    break;
                case PACKET_FAILED:
                    Bridge.packetFailed(id);
                    break;
            }
        }

        private function onEnd(event:Event):void {
            Bridge.hostGone();
        }
    }
}
