package {
    import flash.desktop.NativeApplication;
    import flash.display.Sprite;
    import flash.events.*;
    import flash.net.*;
    import flash.utils.ByteArray;

    /** Text in character sets: the same text takes other bytes in each. */
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

        private static const SETS:Array = ["utf-8", "windows-1252", "iso-8859-15", "utf-16", "unicodeFFFE"];

        private function onConnect(event:Event):void {
            for each (var charSet:String in SETS) {
                var before:uint = client.bytesPending;
                client.writeMultiByte("\u00e4\u20ac", charSet);
                trace(charSet, client.bytesPending - before);
            }
            client.writeMultiByte("\u65e5\u672c", "shift_jis");
            client.flush();
        }

        private function onData(event:ProgressEvent):void {
            trace(accepted.readMultiByte(5, "utf-8") == "\u00e4\u20ac", accepted.readMultiByte(2, "windows-1252") == "\u00e4\u20ac",
                  accepted.readMultiByte(2, "iso-8859-15") == "\u00e4\u20ac");
            accepted.readMultiByte(8, "us-ascii");
            trace(accepted.readMultiByte(4, "shift_jis") == "\u65e5\u672c", accepted.bytesAvailable);
            client.close();
        }
    }
}
