package {
    import flash.desktop.NativeApplication;
    import flash.display.Sprite;
    import flash.events.*;
    import flash.net.*;
    import flash.security.*;
    import flash.utils.ByteArray;

    /** What XMLSocket refuses, and its time limit, which has a least value. */
    public class Test extends Sprite {
        public function Test() {
            var socket:XMLSocket = new XMLSocket();
            trace(socket.connected, socket.timeout);
            socket.timeout = 1;
            trace(socket.timeout);
            socket.timeout = -1;
            trace(socket.timeout);
            attempt("send", socket.send, "text");
            attempt("send null", socket.send, null);
            attempt("close", socket.close);
            attempt("connect null", socket.connect, null, 80);
            attempt("connect port", socket.connect, "127.0.0.1", 65536);
            trace(socket.connected);
        }

        private function attempt(what:String, call:Function, ...args):void {
            try {
                call.apply(null, args);
                trace(what + ": done");
            } catch (error:Error) {
                trace(what + ":", error.errorID, error);
            }
        }
    }
}
