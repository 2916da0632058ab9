package {
    import flash.display.Sprite;
    import flash.net.ServerSocket;

    /** The content of a program with a preloader, as Flex makes them: this is in the second frame, the preloader in the first. */
    public class Content extends Sprite {
        public function Content() {
            var server:ServerSocket = new ServerSocket();
            server.bind(0, "127.0.0.1");
            server.listen();
            trace("content: listens " + (server.localPort > 0) + ", stage " + (stage != null));
            server.close();
        }
    }
}
