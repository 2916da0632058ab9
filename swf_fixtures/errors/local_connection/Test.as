package {
    import flash.desktop.NativeApplication;
    import flash.display.Sprite;
    import flash.events.*;
    import flash.net.*;
    import flash.utils.ByteArray;

    /** What LocalConnection refuses. */
    public class Test extends Sprite {
        public function Test() {
            var name:String = "_airshim_fixture_" + Math.random();
            var connection:LocalConnection = new LocalConnection();
            attempt("close", connection.close);
            attempt("connect null", connection.connect, null);
            attempt("connect empty", connection.connect, "");
            attempt("connect with domain", connection.connect, "localhost:x");
            attempt("send null", connection.send, null, "m");
            attempt("send to empty", connection.send, "", "m");
            attempt("method null", connection.send, name, null);
            attempt("method empty", connection.send, name, "");
            for each (var method:String in ["send", "connect", "close", "allowDomain", "allowInsecureDomain", "domain"]) {
                attempt("method " + method, connection.send, name, method);
            }
            attempt("too long", connection.send, name, "m", new Array(42000).join("x"));
            connection.connect(name);
            attempt("connect again", connection.connect, name + "2");
            attempt("name in use", new LocalConnection().connect, name);
            connection.close();
            attempt("connect after close", connection.connect, name);
            connection.close();
        }

        private function attempt(what:String, call:Function, ...args):void {
            try {
                call.apply(null, args);
                trace(what + ": done");
            } catch (error:Error) {
                trace(what + ":", error);
            }
        }
    }
}
