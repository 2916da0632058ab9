package {
    import flash.display.Sprite;
    import flash.events.Event;
    import flash.events.ProgressEvent;
    import flash.events.ServerSocketConnectEvent;
    import flash.net.ServerSocket;
    import flash.net.Socket;
    import flash.utils.Dictionary;

    /** A chat room: the first line is a client's name, every other one goes to everybody else. `/shutdown` ends it. */
    public class Test extends Sprite {
        private var server:ServerSocket = new ServerSocket();
        /** Socket to Client. */
        private var clients:Dictionary = new Dictionary();

        public function Test() {
            server.addEventListener(ServerSocketConnectEvent.CONNECT, onConnect);
            server.bind(0, "127.0.0.1");
            server.listen();
            trace("listening on " + server.localAddress + ":" + server.localPort);
        }

        private function onConnect(event:ServerSocketConnectEvent):void {
            clients[event.socket] = new Client(event.socket);
            event.socket.addEventListener(ProgressEvent.SOCKET_DATA, onData);
            event.socket.addEventListener(Event.CLOSE, onClose);
        }

        private function onData(event:ProgressEvent):void {
            var client:Client = clients[event.target];
            for each (var line:String in client.readLines()) {
                if (line == "/shutdown") {
                    shutDown();
                    return;
                }
                onLine(client, line);
            }
        }

        private function onLine(client:Client, line:String):void {
            if (client.name == null) {
                client.name = line;
                client.send("welcome " + line);
                trace(line + " joined, " + online + " online");
                broadcast(client, "* " + line + " joined");
            } else {
                trace(client.name + ": " + line);
                broadcast(client, client.name + ": " + line);
            }
        }

        private function onClose(event:Event):void {
            var client:Client = clients[event.target];
            delete clients[event.target];
            trace(client.name + " left, " + online + " online");
            broadcast(client, "* " + client.name + " left");
        }

        private function get online():int {
            var count:int = 0;
            for each (var client:Client in clients) {
                if (client.name != null) {
                    count++;
                }
            }
            return count;
        }

        private function broadcast(from:Client, line:String):void {
            for each (var client:Client in clients) {
                if (client != from && client.name != null) {
                    client.send(line);
                }
            }
        }

        private function shutDown():void {
            server.close();
            for (var key:Object in clients) {
                Socket(key).close();
                delete clients[key];
            }
            trace("shut down");
        }
    }
}

import flash.net.Socket;

class Client {
    public var name:String = null;
    private var socket:Socket;
    private var partial:String = "";

    public function Client(socket:Socket) {
        this.socket = socket;
    }

    public function send(line:String):void {
        socket.writeUTFBytes(line + "\n");
        socket.flush();
    }

    /** The lines that are complete by now. */
    public function readLines():Array {
        partial += socket.readUTFBytes(socket.bytesAvailable);
        var lines:Array = partial.split("\n");
        partial = lines.pop();
        return lines;
    }
}
