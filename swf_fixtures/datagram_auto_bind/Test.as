package {
    import flash.desktop.NativeApplication;
    import flash.display.Sprite;
    import flash.events.DatagramSocketDataEvent;
    import flash.events.InvokeEvent;
    import flash.net.DatagramSocket;
    import flash.utils.ByteArray;

    /** Sending and connecting bind a socket that isn't: the program then hears the answers. */
    public class Test extends Sprite {
        private var first:DatagramSocket = new DatagramSocket();
        private var second:DatagramSocket = new DatagramSocket();

        public function Test() {
            NativeApplication.nativeApplication.addEventListener(InvokeEvent.INVOKE, onInvoke);
        }

        private function onInvoke(event:InvokeEvent):void {
            var port:int = int(event.arguments[0]);
            var bytes:ByteArray = new ByteArray();
            bytes.writeUTFBytes("first");
            first.addEventListener(DatagramSocketDataEvent.DATA, function(event:DatagramSocketDataEvent):void {
                trace("first got", event.data);
                first.close();
                second.addEventListener(DatagramSocketDataEvent.DATA, onSecond);
                second.connect("127.0.0.1", port);
                trace("second is bound to", second.localAddress, second.localPort > 0);
                second.receive();
                bytes.clear();
                bytes.writeUTFBytes("second");
                second.send(bytes);
            });
            first.send(bytes, 0, 0, "127.0.0.1", port);
            trace("first is bound to", first.localAddress, first.localPort > 0);
            first.receive();
        }

        private function onSecond(event:DatagramSocketDataEvent):void {
            trace("second got", event.data);
            second.close();
        }
    }
}
