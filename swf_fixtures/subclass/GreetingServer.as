package {
    import flash.events.ServerSocketConnectEvent;
    import flash.net.ServerSocket;

    /** Greets one client, then closes. */
    public class GreetingServer extends ServerSocket {
        private var greeting:String;

        public function GreetingServer(greeting:String) {
            this.greeting = greeting;
            addEventListener(ServerSocketConnectEvent.CONNECT, onConnect);
        }

        override public function bind(localPort:int = 0, localAddress:String = "0.0.0.0"):void {
            trace("GreetingServer.bind");
            super.bind(localPort, localAddress);
        }

        override public function listen(backlog:int = 0):void {
            trace("GreetingServer.listen", backlog);
            super.listen(backlog);
        }

        override public function close():void {
            trace("GreetingServer.close");
            super.close();
            trace(bound, super.listening);
        }

        private function onConnect(event:ServerSocketConnectEvent):void {
            trace("GreetingServer.onConnect");
            event.socket.writeUTFBytes(greeting);
            event.socket.flush();
            event.socket.close();
            close();
        }
    }
}
