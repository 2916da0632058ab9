package {
    import flash.display.Sprite;
    import flash.events.Event;
    import flash.events.ProgressEvent;
    import flash.events.ServerSocketConnectEvent;
    import flash.net.ServerSocket;
    import flash.net.Socket;
    import flash.system.System;

    /**
     * A hundred connections at once; the program keeps a reference to none of the accepted sockets. GUESS: all that
     * wait are accepted at once, each with its event.
     */
    public class Test extends Sprite {
        private static const COUNT:int = 100;

        private var server:ServerSocket = new ServerSocket();
        private var clients:Vector.<Socket> = new <Socket>[];
        private var accepted:int = 0;
        private var answered:int = 0;
        private var wrong:int = 0;

        public function Test() {
            server.addEventListener(ServerSocketConnectEvent.CONNECT, onAccept);
            server.bind(0, "127.0.0.1");
            server.listen();
            for (var i:int = 0; i < COUNT; i++) {
                var client:Socket = new Socket("127.0.0.1", server.localPort);
                client.addEventListener(Event.CONNECT, onConnect);
                client.addEventListener(ProgressEvent.SOCKET_DATA, onClientData);
                clients.push(client);
            }
        }

        private function onAccept(event:ServerSocketConnectEvent):void {
            event.socket.addEventListener(ProgressEvent.SOCKET_DATA, onServerData);
            if (++accepted == COUNT) {
                System.gc();
            }
        }

        private function onConnect(event:Event):void {
            var client:Socket = Socket(event.target);
            client.writeInt(clients.indexOf(client));
            client.flush();
        }

        private function onServerData(event:ProgressEvent):void {
            var socket:Socket = Socket(event.target);
            socket.writeInt(socket.readInt() * 2);
            socket.flush();
        }

        private function onClientData(event:ProgressEvent):void {
            var client:Socket = Socket(event.target);
            if (client.readInt() != 2 * clients.indexOf(client)) {
                wrong++;
            }
            client.close();
            if (++answered == COUNT) {
                trace("accepted " + accepted + ", answered " + answered + ", wrong " + wrong);
                server.close();
            }
        }
    }
}
