package {
    import flash.desktop.NativeApplication;
    import flash.display.Sprite;
    import flash.events.*;
    import flash.net.*;
    import flash.utils.ByteArray;

    /** ServerSocketConnectEvent as data: its defaults, its setter, its copy (semantics section 3). The text's form is GUESS: that of the reference page. */
    public class Test extends Sprite {
        public function Test() {
            trace(ServerSocketConnectEvent.CONNECT, ServerSocketConnectEvent.CONNECT == Event.CONNECT);
            var event:ServerSocketConnectEvent = new ServerSocketConnectEvent("own");
            trace(event.type, event.bubbles, event.cancelable, event.socket);
            event.socket = new Socket();
            var copy:ServerSocketConnectEvent = ServerSocketConnectEvent(event.clone());
            trace(copy != event, copy.type, copy.socket == event.socket);
            trace(event);
        }
    }
}
