package {
    import flash.desktop.NativeApplication;
    import flash.display.Sprite;
    import flash.events.*;
    import flash.net.*;
    import flash.security.*;
    import flash.utils.ByteArray;

    /** Texts in both directions: cut into packets anywhere, several in one, empty, and not ASCII. */
    public class Test extends Sprite {
        private var socket:XMLSocket = new XMLSocket();

        public function Test() {
            NativeApplication.nativeApplication.addEventListener(InvokeEvent.INVOKE, onInvoke);
        }

        private function onInvoke(event:InvokeEvent):void {
            socket.addEventListener(Event.CONNECT, onConnect);
            socket.addEventListener(DataEvent.DATA, onData);
            socket.addEventListener(Event.CLOSE, onClose);
            socket.connect("127.0.0.1", int(event.arguments[0]));
            trace("connect returns", socket.connected);
        }

        private function onConnect(event:Event):void {
            trace(event, event.target == socket, socket.connected);
            XML.prettyPrinting = false;
            socket.send("text");
            socket.send(<root><item/></root>);
            socket.send(new XMLList("<a/><b/>"));
            socket.send(42);
            socket.send("");
        }

        private function onData(event:DataEvent):void {
            trace(event);
        }

        private function onClose(event:Event):void {
            trace("close", socket.connected);
        }
    }
}
