package {
    import flash.desktop.NativeApplication;
    import flash.display.Sprite;
    import flash.events.Event;
    import flash.events.InvokeEvent;
    import flash.events.ProgressEvent;
    import flash.events.ServerSocketConnectEvent;
    import flash.net.ServerSocket;
    import flash.net.Socket;
    import flash.utils.ByteArray;
    import flash.utils.setTimeout;

    /**
     * A server that begins to read a connection only after a while, then reads all of it, checks that nothing is missing, and says
     * how much it was at the end. Byte N of it is N modulo 251. Arguments: the port, and the milliseconds to wait.
     */
    public class Test extends Sprite {
        private var server:ServerSocket = new ServerSocket();
        private var delay:int = 0;
        private var socket:Socket;
        private var isReading:Boolean = false;
        private var total:Number = 0;
        private var wrong:Number = 0;

        public function Test() {
            NativeApplication.nativeApplication.addEventListener(InvokeEvent.INVOKE, onInvoke);
        }

        private function onInvoke(event:InvokeEvent):void {
            delay = parseInt(event.arguments[1]);
            server.addEventListener(ServerSocketConnectEvent.CONNECT, onConnect);
            server.bind(parseInt(event.arguments[0]), "127.0.0.1");
            server.listen();
            trace("listening on " + server.localAddress + ":" + server.localPort);
        }

        private function onConnect(event:ServerSocketConnectEvent):void {
            server.close();
            socket = event.socket;
            socket.addEventListener(ProgressEvent.SOCKET_DATA, onData);
            socket.addEventListener(Event.CLOSE, onClose);
            setTimeout(begin, delay);
        }

        private function begin():void {
            trace("reading", socket.bytesAvailable > 0);
            isReading = true;
            read();
        }

        private function onData(event:ProgressEvent):void {
            if (isReading) {
                read();
            }
        }

        private function read():void {
            const bytes:ByteArray = new ByteArray();
            if (socket.bytesAvailable > 0) {
                socket.readBytes(bytes);
            }
            // The ends of each piece: they don't fit where anything is missing or twice.
            for each (var place:uint in bytes.length == 0 ? [] : [0, bytes.length - 1]) {
                if (bytes[place] != (total + place) % 251) {
                    wrong++;
                }
            }
            total += bytes.length;
        }

        private function onClose(event:Event):void {
            trace(total, "bytes,", wrong, "wrong");
        }
    }
}
