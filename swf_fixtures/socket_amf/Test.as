package {
    import flash.desktop.NativeApplication;
    import flash.display.Sprite;
    import flash.events.*;
    import flash.net.*;
    import flash.utils.ByteArray;

    /** Objects over a Socket, in both versions of AMF; one that isn't whole yet consumes nothing. */
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

        private var isCutOff:Boolean = false;

        private function onConnect(event:Event):void {
            trace("encoding", client.objectEncoding);
            client.writeObject({a: 1, b: [true, null, "x"]});
            client.objectEncoding = ObjectEncoding.AMF0;
            client.writeObject([1.5, "two"]);
            client.objectEncoding = ObjectEncoding.AMF3;
            // An object of which the last byte is missing: the string "abc".
            client.writeByte(6);
            client.writeByte(7);
            client.writeUTFBytes("ab");
            client.flush();
        }

        private function onData(event:ProgressEvent):void {
            if (!isCutOff) {
                isCutOff = true;
                accepted.objectEncoding = 3;
                var object:Object = accepted.readObject();
                trace(object.a, object.b);
                accepted.objectEncoding = 0;
                trace(accepted.readObject());
                accepted.objectEncoding = 3;
                try {
                    accepted.readObject();
                } catch (error:Error) {
                    trace(error, accepted.bytesAvailable);
                }
                client.writeUTFBytes("c");
                client.flush();
            } else {
                trace(accepted.readObject(), accepted.bytesAvailable);
                client.close();
            }
        }
    }
}
