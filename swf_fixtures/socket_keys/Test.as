package {
    import flash.display.Sprite;
    import flash.events.Event;
    import flash.events.ProgressEvent;
    import flash.events.ServerSocketConnectEvent;
    import flash.net.ServerSocket;
    import flash.net.Socket;
    import flash.utils.Dictionary;

    /** Sockets as keys of a Dictionary. */
    public class Test extends Sprite {
        private var server:ServerSocket = new ServerSocket();

        public function Test() {
            server.addEventListener(ServerSocketConnectEvent.CONNECT, onConnect);
            server.bind(0, "127.0.0.1");
            server.listen();
            trace("listening on " + server.localAddress + ":" + server.localPort);
        }

        private var names:Dictionary = new Dictionary();
        private var allNew:Boolean = true;
        private var greetings:int = 0;

        private function onConnect(event:ServerSocketConnectEvent):void {
            allNew = allNew && !(event.socket in names) && names[event.socket] === undefined;
            names[event.socket] = "nobody";
            event.socket.addEventListener(ProgressEvent.SOCKET_DATA, onData);
            event.socket.addEventListener(Event.CLOSE, onClose);
        }

        private function onData(event:ProgressEvent):void {
            var socket:Socket = Socket(event.target);
            var name:String = socket.readUTFBytes(socket.bytesAvailable);
            trace(names[socket] + " is " + name);
            names[socket] = name;
            if (++greetings == 2) {
                trace("closing", allNew, count());
                server.close();
                for (var key:* in names) {
                    if (names[key] != "one") {
                        key.close();
                        trace("delete " + names[key], delete names[key], count());
                    }
                }
            }
        }

        private function onClose(event:Event):void {
            trace("bye " + names[event.target], count());
            delete names[event.target];
            trace(event.target in names, count());
        }

        private function count():int {
            var count:int = 0;
            for (var key:Object in names) {
                if (key is Socket) {
                    count++;
                }
            }
            return count;
        }
    }
}
