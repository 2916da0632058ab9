package {
    import flash.display.Sprite;
    import flash.events.ProgressEvent;
    import flash.events.ServerSocketConnectEvent;
    import flash.net.ServerSocket;
    import flash.net.Socket;
    import flash.utils.setTimeout;

    /**
     * A program ends when nothing can happen any more: no timer, socket or server is left. GUESS: what keeps a program
     * without windows alive.
     */
    public class Test extends Sprite {
        public function Test() {
            var server:ServerSocket = new ServerSocket();
            server.bind(0, "127.0.0.1");
            server.listen();
            setTimeout(function():void {
                trace("timer");
                server.close();
            }, 50);
            trace("constructed");
        }
    }
}
