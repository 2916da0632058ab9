package {
    import flash.display.Sprite;
    import flash.events.Event;
    import flash.events.IOErrorEvent;
    import flash.events.SecurityErrorEvent;
    import flash.events.ServerSocketConnectEvent;
    import flash.net.ServerSocket;
    import flash.net.Socket;

    /** A program may connect only to hosts that whoever runs it names; the denial comes as an event. */
    public class Test extends Sprite {
        private var server:ServerSocket = new ServerSocket();
        private var hosts:Array = ["127.0.0.1", "localhost", "no.such.example", "::1"];

        public function Test() {
            server.addEventListener(ServerSocketConnectEvent.CONNECT, function(event:ServerSocketConnectEvent):void {
                event.socket.close();
            });
            server.bind(0, "127.0.0.1");
            server.listen();
            next();
        }

        private function next():void {
            if (hosts.length == 0) {
                server.close();
                return;
            }
            var host:String = hosts.shift();
            var socket:Socket = new Socket();
            var done:Function = function(event:Event):void {
                var text:String = event.type;
                if (event is SecurityErrorEvent) {
                    text += " " + SecurityErrorEvent(event).errorID + " " + SecurityErrorEvent(event).text;
                }
                trace(host, socket.connected, text.replace(/:\d+\.$/, ":PORT."));
                next();
            };
            socket.addEventListener(Event.CONNECT, done);
            socket.addEventListener(IOErrorEvent.IO_ERROR, done);
            socket.addEventListener(SecurityErrorEvent.SECURITY_ERROR, done);
            socket.connect(host, server.localPort);
            trace(host, socket.connected);
        }
    }
}
