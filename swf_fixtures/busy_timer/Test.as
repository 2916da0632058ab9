package {
    import flash.display.Sprite;
    import flash.events.Event;
    import flash.events.ProgressEvent;
    import flash.events.ServerSocketConnectEvent;
    import flash.events.TimerEvent;
    import flash.net.ServerSocket;
    import flash.net.Socket;
    import flash.utils.Timer;
    import flash.utils.getTimer;

    /** A timer whose handler takes longer than its interval keeps neither sockets nor frames nor other timers from their turn. */
    public class Test extends Sprite {
        private var server:ServerSocket = new ServerSocket();
        private var busy:Timer = new Timer(1);
        private var other:Timer = new Timer(30);
        private var frames:int;
        private var others:int;

        public function Test() {
            busy.addEventListener(TimerEvent.TIMER, onBusy);
            other.addEventListener(TimerEvent.TIMER, onOther);
            server.addEventListener(ServerSocketConnectEvent.CONNECT, onConnect);
            server.bind(0, "127.0.0.1");
            server.listen();
            busy.start();
            trace("listening on " + server.localAddress + ":" + server.localPort);
        }

        private function onBusy(event:TimerEvent):void {
            var end:int = getTimer() + 20;
            while (getTimer() < end) {}
        }

        private function onConnect(event:ServerSocketConnectEvent):void {
            trace("connected");
            event.socket.addEventListener(ProgressEvent.SOCKET_DATA, onData);
            addEventListener(Event.ENTER_FRAME, onFrame);
            other.start();
        }

        private function onData(event:ProgressEvent):void {
            var socket:Socket = Socket(event.target);
            var text:String = socket.readUTFBytes(socket.bytesAvailable);
            trace("received " + text);
            socket.writeUTFBytes(text);
            socket.flush();
        }

        private function onFrame(event:Event):void {
            if (++frames == 3) {
                removeEventListener(Event.ENTER_FRAME, onFrame);
                finish();
            }
        }

        private function onOther(event:TimerEvent):void {
            if (++others == 3) {
                other.stop();
                finish();
            }
        }

        private function finish():void {
            if (frames >= 3 && others >= 3) {
                busy.stop();
                server.close();
                trace("frames and the other timer had their turns");
            }
        }
    }
}
