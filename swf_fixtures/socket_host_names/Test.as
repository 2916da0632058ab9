package {
    import flash.desktop.NativeApplication;
    import flash.display.Sprite;
    import flash.events.*;
    import flash.net.*;
    import flash.utils.ByteArray;

    /** Host names are looked up; what stands behind a NUL is no part of them; one that isn't there is an ioError. */
    public class Test extends Sprite {
        private var server:ServerSocket = new ServerSocket();
        private var socket:Socket;
        private var hosts:Array = ["localhost", "127.0.0.1\u0000.example", "no-such-host.invalid"];

        public function Test() {
            server.bind(0, "127.0.0.1");
            server.addEventListener(ServerSocketConnectEvent.CONNECT, function(event:Event):void {
            });
            server.listen();
            next();
        }

        private function next():void {
            socket = new Socket(hosts.shift(), server.localPort);
            socket.addEventListener(Event.CONNECT, onConnect);
            socket.addEventListener(IOErrorEvent.IO_ERROR, onError);
        }

        private function onConnect(event:Event):void {
            trace("connected to", socket.remoteAddress);
            socket.close();
            next();
        }

        private function onError(event:IOErrorEvent):void {
            trace(event.errorID, event.text);
            server.close();
        }
    }
}
