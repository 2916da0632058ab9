package airshim.bridge {
    import flash.events.Event;
    import flash.events.IOErrorEvent;
    import flash.events.ProgressEvent;
    import flash.events.SecurityErrorEvent;
    import flash.net.Socket;
    import flash.utils.ByteArray;

    /**
     * The connection by which the host tells what has happened: messages of a length (four bytes, big-endian, as all numbers),
     * a kind (one byte) and a body, which begins with the number of a server, a datagram socket or a connection. What the host is
     * told has the same form, with other bodies.
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
        private static const FREE_PORT:int = 6;
        private static const DATAGRAMS_AT:int = 7;
        private static const PEER_FINISHED:int = 8;
        /** What FREE_PORT has for a number where it is one for datagram sockets. */
        private static const DATAGRAMS:int = 1;

        /**
         * What the host is told: that a program has read, that it makes a call, that it exits, that it has answered all that a peer
         * sent.
         */
        internal static const READ:int = 1;
        internal static const CALL:int = 2;
        internal static const EXIT:int = 3;
        internal static const ANSWERED:int = 4;

        private const socket:Socket = new Socket();
        /** The length of the message that comes next; 0 where that isn't there yet. */
        private var length:uint = 0;
        private var isConnected:Boolean = false;
        /** What the host is to be told, until the connection is there. */
        private const unsent:ByteArray = new ByteArray();

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

        /** Tells the host that the program has read some bytes of a connection. */
        internal function reportRead(stream:uint, count:uint):void {
            const body:ByteArray = new ByteArray();
            body.writeUnsignedInt(stream);
            body.writeUnsignedInt(count);
            send(READ, body);
        }

        /** Tells the host that the program has got all that a peer sent, and has written so many bytes. */
        internal function reportAnswered(stream:uint, written:Number):void {
            const body:ByteArray = new ByteArray();
            body.writeUnsignedInt(stream);
            body.writeDouble(written);
            send(ANSWERED, body);
        }

        /** Tells the host something that is a text. */
        internal function tell(kind:int, text:String):void {
            const body:ByteArray = new ByteArray();
            body.writeUTFBytes(text);
            send(kind, body);
        }

        private function send(kind:int, body:ByteArray):void {
            unsent.writeUnsignedInt(1 + body.length);
            unsent.writeByte(kind);
            unsent.writeBytes(body);
            if (isConnected) {
                sendAll();
            }
        }

        private function sendAll():void {
            socket.writeBytes(unsent);
            socket.flush();
            unsent.length = 0;
        }

        private function onConnect(event:Event):void {
            introduce(socket, CONTROL, 0);
            isConnected = true;
            if (unsent.length > 0) {
                sendAll();
            }
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
                case PEER_FINISHED:
                    Bridge.peerFinished(id, message);
                    break;
                case PACKET_FAILED:
                    Bridge.packetFailed(id);
                    break;
                case FREE_PORT:
                    Bridge.freePort(id == DATAGRAMS, message);
                    break;
                case DATAGRAMS_AT:
                    Bridge.datagramsAt(id, message);
                    break;
            }
        }

        private function onEnd(event:Event):void {
            isConnected = false;
            Bridge.hostGone();
        }
    }
}
