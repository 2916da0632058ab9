package {
    import flash.display.Sprite;
    import flash.net.ServerSocket;
    import flash.utils.getQualifiedClassName;

    /**
     * Every property and method of ServerSocket in each of its states. INF: the numbers of RangeError and
     * ArgumentError. GUESS: a null address, `listen` with a negative backlog where it isn't bound, `listen` for a
     * second time, `localAddress` after `close`.
     */
    public class Test extends Sprite {
        private var server:ServerSocket = new ServerSocket();

        public function Test() {
            trace("isSupported:", ServerSocket.isSupported);
            state("fresh");
            attempt("close()", server.close);
            attempt("listen()", server.listen);
            attempt("listen(-1)", server.listen, -1);
            attempt("bind(-1)", server.bind, -1);
            attempt("bind(65536)", server.bind, 65536);
            attempt("bind(0, \"localhost\")", server.bind, 0, "localhost");
            attempt("bind(0, null)", server.bind, 0, null);
            state("after refused calls");

            attempt("bind(0, \"127.0.0.1\")", server.bind, 0, "127.0.0.1");
            state("bound");
            attempt("bind()", server.bind);
            attempt("listen(-1)", server.listen, -1);
            state("bound, after refused calls");

            attempt("listen()", server.listen);
            state("listening");
            attempt("bind()", server.bind);
            attempt("listen(-1)", server.listen, -1);
            attempt("listen(10)", server.listen, 10);
            state("listening, after refused calls");

            attempt("close()", server.close);
            state("closed");
            attempt("close()", server.close);
            attempt("bind()", server.bind);
            attempt("listen()", server.listen);
            attempt("listen(-1)", server.listen, -1);
            state("closed, after refused calls");

            server = new ServerSocket();
            server.bind();
            state("bound without arguments");
            server.close();
            state("closed without having listened");
        }

        private function state(name:String):void {
            trace("-- " + name);
            trace("bound:", server.bound, "listening:", server.listening);
            trace("localAddress:", server.localAddress, "localPort is 0:", server.localPort == 0);
        }

        private function attempt(name:String, method:Function, ...args):void {
            try {
                method.apply(server, args);
                trace(name, "returns");
            } catch (error:Error) {
                trace(name, getQualifiedClassName(error), error.errorID, error);
            }
        }
    }
}
