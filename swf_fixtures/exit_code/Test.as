package {
    import flash.desktop.NativeApplication;
    import flash.display.Sprite;
    import flash.events.Event;
    import flash.net.ServerSocket;
    import flash.utils.setTimeout;

    /** NativeApplication.exit() ends the program when the running handler has returned. */
    public class Test extends Sprite {
        public function Test() {
            NativeApplication.nativeApplication.addEventListener(Event.EXITING, onExiting);
            var server:ServerSocket = new ServerSocket();
            server.bind(0, "127.0.0.1");
            server.listen();
            setTimeout(finish, 20);
            setTimeout(tooLate, 40);
        }

        private function finish():void {
            NativeApplication.nativeApplication.exit(3);
            trace("exit() returns");
        }

        private function tooLate():void {
            trace("too late");
        }

        private function onExiting(event:Event):void {
            trace("exit() sends no event");
        }
    }
}
