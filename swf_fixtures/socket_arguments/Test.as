package {
    import flash.display.Sprite;
    import flash.events.Event;
    import flash.events.ProgressEvent;
    import flash.events.ServerSocketConnectEvent;
    import flash.net.ServerSocket;
    import flash.net.Socket;
    import flash.utils.ByteArray;

    /** What reading and writing refuse of their arguments, on an open connection, and a byte order mark (semantics §4.2, §5). */
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
            var five:ByteArray = new ByteArray();
            five.writeUTFBytes("01234");
            var long:String = "x";
            while (long.length < 65536) {
                long += long;
            }
            attempt("writeBytes(null)", client.writeBytes, null);
            attempt("writeBytes, offset behind the end", client.writeBytes, five, 6);
            attempt("writeBytes, more than there is", client.writeBytes, five, 3, 3);
            attempt("writeUTF(null)", client.writeUTF, null);
            attempt("writeUTF of 65536 bytes", client.writeUTF, long);
            attempt("writeUTFBytes(null)", client.writeUTFBytes, null);
            attempt("writeMultiByte(null)", client.writeMultiByte, null, "utf-8");
            attempt("writeMultiByte, no character set", client.writeMultiByte, "x", null);
            attempt("endian", setEndian, "middleEndian");
            attempt("no endian", setEndian, null);
            trace("pending", client.bytesPending);
            attempt("writeBytes, nothing of the end", client.writeBytes, five, 5);
            attempt("writeBytes, the rest", client.writeBytes, five, 2);
            attempt("writeUTF of 65535 bytes", client.writeUTF, long.substr(1));
            trace("pending", client.bytesPending);
            client.close();
            client = new Socket();
            client.addEventListener(Event.CLOSE, function(event:Event):void {
            });
        }

        private function onData(event:ProgressEvent):void {
            if (accepted.bytesAvailable < 3 + 2 + 65535) {
                return;
            }
            accepted.removeEventListener(ProgressEvent.SOCKET_DATA, onData);
            var target:ByteArray = new ByteArray();
            target.position = 1;
            attempt("readBytes(null)", accepted.readBytes, null);
            attempt("readBytes, offset and length too large", accepted.readBytes, target, 4294967295, 2);
            attempt("readBytes, more than there is", accepted.readBytes, target, 0, 100000);
            trace("left", accepted.bytesAvailable, target.length);
            attempt("readBytes(target, 2, 3)", accepted.readBytes, target, 2, 3);
            trace(target.length, target.position, target[2]);
            trace(accepted.readUTF().length, accepted.bytesAvailable);
        }

        private function setEndian(value:String):void {
            client.endian = value;
        }

        private function attempt(name:String, method:Function, ...args):void {
            try {
                method.apply(null, args);
                trace(name + ": done");
            } catch (error:Error) {
                trace(name + ":", error);
            }
        }
    }
}
