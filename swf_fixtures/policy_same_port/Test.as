package {
    import flash.display.Sprite;
    import flash.events.Event;
    import flash.events.IOErrorEvent;
    import flash.events.ProgressEvent;
    import flash.events.SecurityErrorEvent;
    import flash.net.Socket;
    import flash.system.Security;

    /** Content from the network connects where a socket policy file lets its domain. */
    public class Test extends Sprite {
        private var port:int;
        private var left:int = 2;

        public function Test() {
            port = parseInt(loaderInfo.parameters.port);
            trace(Security.sandboxType, loaderInfo.url);
            if (loaderInfo.parameters.policy != null) {
                // Another URL, one for HTTP, and the one that counts.
                Security.loadPolicyFile("http://127.0.0.1/crossdomain.xml");
                Security.loadPolicyFile(loaderInfo.parameters.policy);
            }
            connect();
        }

        private function connect():void {
            var socket:Socket = new Socket();
            socket.addEventListener(Event.CONNECT, function(event:Event):void {
                trace("connect", socket.connected);
                socket.writeUTFBytes("hello");
                socket.flush();
            });
            socket.addEventListener(ProgressEvent.SOCKET_DATA, function(event:Event):void {
                trace("data", socket.readUTFBytes(socket.bytesAvailable));
            });
            socket.addEventListener(Event.CLOSE, over);
            socket.addEventListener(IOErrorEvent.IO_ERROR, over);
            socket.addEventListener(SecurityErrorEvent.SECURITY_ERROR, over);
            socket.connect("127.0.0.1", port);
            trace("connecting", socket.connected);
        }

        private function over(event:Event):void {
            var text:String = event.type;
            if (event is SecurityErrorEvent) {
                text += " " + SecurityErrorEvent(event).errorID + " " + SecurityErrorEvent(event).text;
            }
            trace(text.replace(":" + port, ":PORT"));
            if (--left > 0) {
                // The file is known by now.
                connect();
            }
        }
    }
}
