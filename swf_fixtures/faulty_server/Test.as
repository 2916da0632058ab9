package {
    import flash.desktop.NativeApplication;
    import flash.display.Sprite;
    import flash.events.Event;
    import flash.events.IOErrorEvent;
    import flash.events.InvokeEvent;
    import flash.events.OutputProgressEvent;
    import flash.events.ProgressEvent;
    import flash.events.ServerSocketConnectEvent;
    import flash.net.ServerSocket;
    import flash.net.Socket;
    import flash.utils.ByteArray;
    import flash.utils.Dictionary;
    import flash.utils.setTimeout;

    /**
     * A server that does what its clients tell it, a command a line, for tests of what a server can meet. Arguments: the port, and
     * what to do wrong: "throw" in every handler, "close:HANDLER", "remove" listeners during their event, "retry" a bind that fails.
     */
    public class Test extends Sprite {
        private var server:ServerSocket = new ServerSocket();
        private var port:int = 0;
        private var fault:String = "";
        /** What has come of a line that isn't complete, by socket. */
        private var inputs:Dictionary = new Dictionary();
        private var block:ByteArray = new ByteArray();
        private var count:int = 0;

        public function Test() {
            block.length = 65536;
            NativeApplication.nativeApplication.addEventListener(InvokeEvent.INVOKE, onInvoke);
            NativeApplication.nativeApplication.addEventListener(Event.EXITING, onExiting);
        }

        private function onInvoke(event:InvokeEvent):void {
            port = event.arguments.length > 0 ? parseInt(event.arguments[0]) : 0;
            fault = event.arguments.length > 1 ? event.arguments[1] : "";
            server.addEventListener(ServerSocketConnectEvent.CONNECT, onConnect);
            if (fault == "remove") {
                server.addEventListener(ServerSocketConnectEvent.CONNECT, onConnectToo);
            }
            start();
            misbehave("invoke");
        }

        private function start():void {
            try {
                server.bind(port, "127.0.0.1");
            } catch (error:Error) {
                trace("bind failed: " + error.errorID);
                if (fault == "retry") {
                    setTimeout(start, 20);
                }
                return;
            }
            server.listen();
            trace("listening on " + server.localAddress + ":" + server.localPort);
        }

        private function onExiting(event:Event):void {
            trace("exiting");
            misbehave("exiting");
        }

        private function misbehave(handler:String, socket:Socket = null):void {
            if (fault == "close:" + handler && socket != null && socket.connected) {
                socket.close();
                forget(socket);
            }
            if (fault == "throw") {
                throw new Error("in the handler of " + handler);
            }
        }

        private function onConnect(event:ServerSocketConnectEvent):void {
            var socket:Socket = event.socket;
            count++;
            inputs[socket] = "";
            socket.addEventListener(ProgressEvent.SOCKET_DATA, onData);
            socket.addEventListener(Event.CLOSE, onClose);
            socket.addEventListener(IOErrorEvent.IO_ERROR, onError);
            socket.addEventListener(OutputProgressEvent.OUTPUT_PROGRESS, onProgress);
            if (fault == "remove") {
                // The other is called all the same this time, and is back for the next.
                server.removeEventListener(ServerSocketConnectEvent.CONNECT, onConnectToo);
                server.removeEventListener(ServerSocketConnectEvent.CONNECT, onConnect);
                setTimeout(function():void {
                    server.addEventListener(ServerSocketConnectEvent.CONNECT, onConnect);
                    server.addEventListener(ServerSocketConnectEvent.CONNECT, onConnectToo);
                }, 1);
            }
            misbehave("connect", socket);
        }

        private function onConnectToo(event:ServerSocketConnectEvent):void {
            event.socket.writeUTFBytes("too\n");
        }

        private function onData(event:ProgressEvent):void {
            var socket:Socket = Socket(event.currentTarget);
            if (fault == "remove") {
                socket.removeEventListener(ProgressEvent.SOCKET_DATA, onData);
                socket.addEventListener(ProgressEvent.SOCKET_DATA, onData);
            }
            var lines:Array = (inputs[socket] + socket.readUTFBytes(socket.bytesAvailable)).split("\n");
            inputs[socket] = lines.pop();
            for each (var line:String in lines) {
                obey(socket, line.split(" "));
            }
            if (socket.connected) {
                socket.flush();
            }
            misbehave("socketData", socket);
        }

        private function obey(socket:Socket, words:Array):void {
            switch (words[0]) {
                case "ping":
                    socket.writeUTFBytes("pong\n");
                    break;
                case "flood":
                    flood(socket, parseInt(words[1]));
                    break;
                case "connections":
                    socket.writeUTFBytes(count + "\n");
                    break;
                case "pending":
                    socket.writeUTFBytes(pending() + "\n");
                    break;
                case "close":
                    socket.close();
                    forget(socket);
                    break;
                case "throw":
                    socket.writeUTFBytes("thrown\n");
                    socket.flush();
                    throw new Error("as told");
                default:
                    socket.writeUTFBytes("what?\n");
            }
        }

        private function flood(socket:Socket, length:int):void {
            try {
                for (; length > 0; length -= block.length) {
                    socket.writeBytes(block, 0, Math.min(length, block.length));
                }
            } catch (error:Error) {
                trace("write failed: " + error.errorID);
            }
        }

        /** What all sockets have still to send. */
        private function pending():Number {
            var sum:Number = 0;
            for (var socket:Object in inputs) {
                sum += Socket(socket).bytesPending;
            }
            return sum;
        }

        private function onProgress(event:OutputProgressEvent):void {
            var socket:Socket = Socket(event.currentTarget);
            if (socket.connected && socket.bytesPending != event.bytesPending) {
                trace("progress differs: " + socket.bytesPending + " " + event.bytesPending);
            }
            misbehave("outputProgress", socket);
        }

        private function onError(event:IOErrorEvent):void {
            trace(event.text);
        }

        private function onClose(event:Event):void {
            forget(Socket(event.currentTarget));
            misbehave("close", Socket(event.currentTarget));
        }

        private function forget(socket:Socket):void {
            if (socket in inputs) {
                delete inputs[socket];
                count--;
            }
        }
    }
}
