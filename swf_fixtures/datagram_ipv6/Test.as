package {
    import flash.desktop.NativeApplication;
    import flash.display.Sprite;
    import flash.events.DatagramSocketDataEvent;
    import flash.events.InvokeEvent;
    import flash.net.DatagramSocket;
    import flash.utils.ByteArray;

    /** IPv6 packets; a socket of one family can't reach the other. */
    public class Test extends Sprite {
        private var socket:DatagramSocket = new DatagramSocket();

        public function Test() {
            NativeApplication.nativeApplication.addEventListener(InvokeEvent.INVOKE, onInvoke);
        }

        private function onInvoke(event:InvokeEvent):void {
            var ping:ByteArray = new ByteArray();
            ping.writeUTFBytes("ping");
            socket.bind(0, "::1");
            trace("bound to", socket.localAddress);
            try {
                socket.send(ping, 0, 0, "127.0.0.1", int(event.arguments[0]));
            } catch (error:Error) {
                trace(error, error.errorID);
            }
            socket.addEventListener(DatagramSocketDataEvent.DATA, onData);
            socket.receive();
            socket.send(ping, 0, 0, "::1", int(event.arguments[0]));
        }

        private function onData(event:DatagramSocketDataEvent):void {
            trace(event.srcAddress, event.dstAddress, event.data);
            socket.close();
        }
    }
}
