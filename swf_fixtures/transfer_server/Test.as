package {
    import flash.desktop.NativeApplication;
    import flash.display.Sprite;
    import flash.events.Event;
    import flash.events.InvokeEvent;
    import flash.events.OutputProgressEvent;
    import flash.events.ProgressEvent;
    import flash.events.ServerSocketConnectEvent;
    import flash.net.ServerSocket;
    import flash.net.Socket;
    import flash.utils.ByteArray;
    import flash.utils.Dictionary;

    /**
     * Sends or takes as many blocks as a client asks for, and checks those that it takes. A request is a byte, "S" to send or "T" to
     * take, and the number of blocks in 32 bits. A block has 64 KiB: its number, then the same text in each. What was taken is
     * answered with two numbers of 32 bits, of the blocks and of those that were wrong. Argument: the port.
     */
    public class Test extends Sprite {
        internal static const BLOCK:int = 65536;
        /** How much may wait to be sent. */
        private static const AHEAD:int = 8 * BLOCK;
        private static const SEND:int = 0x53;

        private var server:ServerSocket = new ServerSocket();
        private var block:ByteArray = new ByteArray();
        private var expected:String;
        private var transfers:Dictionary = new Dictionary();

        public function Test() {
            block.writeUnsignedInt(0);
            for (var i:int = 4; i < BLOCK; i++) {
                block.writeByte(1 + (i * 167 + (i >> 8) * 13) % 127);
            }
            block.position = 4;
            expected = block.readUTFBytes(BLOCK - 4);
            NativeApplication.nativeApplication.addEventListener(InvokeEvent.INVOKE, onInvoke);
        }

        private function onInvoke(event:InvokeEvent):void {
            server.bind(event.arguments.length > 0 ? parseInt(event.arguments[0]) : 0, "127.0.0.1");
            server.addEventListener(ServerSocketConnectEvent.CONNECT, onConnect);
            server.listen();
            trace("listening on " + server.localAddress + ":" + server.localPort);
        }

        private function onConnect(event:ServerSocketConnectEvent):void {
            transfers[event.socket] = new Transfer();
            event.socket.addEventListener(ProgressEvent.SOCKET_DATA, onData);
            event.socket.addEventListener(OutputProgressEvent.OUTPUT_PROGRESS, onProgress);
            event.socket.addEventListener(Event.CLOSE, onClose);
        }

        private function onData(event:ProgressEvent):void {
            work(Socket(event.currentTarget), transfers[event.currentTarget]);
        }

        private function work(socket:Socket, transfer:Transfer):void {
            while (true) {
                if (transfer.toTake > 0 && socket.bytesAvailable >= BLOCK) {
                    take(socket, transfer);
                } else if (transfer.isIdle && socket.bytesAvailable >= 5) {
                    begin(socket, transfer);
                } else {
                    return;
                }
            }
        }

        private function begin(socket:Socket, transfer:Transfer):void {
            var isSend:Boolean = socket.readUnsignedByte() == SEND;
            transfer.begin(isSend, socket.readUnsignedInt());
            if (isSend) {
                send(socket, transfer);
            } else if (transfer.toTake == 0) {
                answer(socket, transfer);
            }
        }

        private function take(socket:Socket, transfer:Transfer):void {
            var number:uint = socket.readUnsignedInt();
            var bytes:String = socket.readUTFBytes(BLOCK - 4);
            if (number != transfer.number || bytes != expected) {
                transfer.wrong++;
            }
            transfer.number++;
            transfer.toTake--;
            if (transfer.toTake == 0) {
                answer(socket, transfer);
            }
        }

        private function answer(socket:Socket, transfer:Transfer):void {
            socket.writeUnsignedInt(transfer.number);
            socket.writeUnsignedInt(transfer.wrong);
            socket.flush();
        }

        private function send(socket:Socket, transfer:Transfer):void {
            while (transfer.toSend > 0 && socket.bytesPending < AHEAD) {
                block.position = 0;
                block.writeUnsignedInt(transfer.number++);
                transfer.toSend--;
                socket.writeBytes(block);
            }
            socket.flush();
        }

        private function onProgress(event:OutputProgressEvent):void {
            var socket:Socket = Socket(event.currentTarget);
            var transfer:Transfer = transfers[socket];
            if (socket.connected) {
                send(socket, transfer);
                // The next request may have come already.
                work(socket, transfer);
            }
        }

        private function onClose(event:Event):void {
            delete transfers[event.currentTarget];
        }
    }
}

/** What a client has asked for. */
class Transfer {
    public var toSend:uint = 0;
    public var toTake:uint = 0;
    /** The number of the next block. */
    public var number:uint = 0;
    public var wrong:uint = 0;

    public function get isIdle():Boolean {
        return toSend == 0 && toTake == 0;
    }

    public function begin(isSend:Boolean, blocks:uint):void {
        toSend = isSend ? blocks : 0;
        toTake = isSend ? 0 : blocks;
        number = 0;
        wrong = 0;
    }
}
