package {
    import flash.display.Sprite;
    import flash.events.ServerSocketConnectEvent;
    import flash.net.ServerSocket;

    /** Two servers in one program, and one port for two addresses. */
    public class Test extends Sprite {
        private var servers:Array = [];

        public function Test() {
            for each (var address:String in ["127.0.0.1", "127.0.0.2"]) {
                var server:ServerSocket = new ServerSocket();
                server.addEventListener(ServerSocketConnectEvent.CONNECT, onConnect);
                server.bind(servers.length > 0 ? servers[0].localPort : 0, address);
                server.listen();
                servers.push(server);
            }
            trace(servers[0].localPort == servers[1].localPort, servers[0].localAddress, servers[1].localAddress);
            trace("listening on " + servers[1].localAddress + ":" + servers[1].localPort);
        }

        private function onConnect(event:ServerSocketConnectEvent):void {
            trace("connected to", event.socket.localAddress, event.target == servers[1]);
            event.socket.close();
            servers[0].close();
            servers[1].close();
        }
    }
}
