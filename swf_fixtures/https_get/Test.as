package {
    import flash.desktop.NativeApplication;
    import flash.display.Sprite;
    import flash.events.Event;
    import flash.events.HTTPStatusEvent;
    import flash.events.InvokeEvent;
    import flash.events.IOErrorEvent;
    import flash.events.ProgressEvent;
    import flash.events.SecurityErrorEvent;
    import flash.net.*;
    import flash.utils.ByteArray;

    /** An answer over TLS, from a server whose certificate leads to a trusted one; and none from one whose doesn't. */
    public class Test extends Sprite {
        private var ports:Array;

        public function Test() {
            NativeApplication.nativeApplication.addEventListener(InvokeEvent.INVOKE, onInvoke);
        }

        private function onInvoke(event:InvokeEvent):void {
            ports = event.arguments.concat();
            load();
        }

        private function load():void {
            var loader:URLLoader = new URLLoader();
            loader.addEventListener(Event.COMPLETE, onEnd);
            loader.addEventListener(IOErrorEvent.IO_ERROR, onEnd);
            loader.load(new URLRequest("https://localhost:" + ports[0] + "/secret"));
        }

        private function onEnd(event:Event):void {
            trace(event.type, event.target.data, event is IOErrorEvent ? IOErrorEvent(event).errorID : "");
            ports.shift();
            if (ports.length > 0) {
                load();
            }
        }
    }
}
