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

    /** A server that says no: an error for a program that does not listen to httpResponseStatus, whose data is what the server said; for the others an answer like any other. */
    public class Test extends Sprite {
        private var root_:String;

        public function Test() {
            NativeApplication.nativeApplication.addEventListener(InvokeEvent.INVOKE, onInvoke);
        }

        private function onInvoke(event:InvokeEvent):void {
            root_ = "http://127.0.0.1:" + event.arguments[0];
            load(false);
        }

        private function load(listens:Boolean):void {
            var loader:URLLoader = new URLLoader();
            loader.addEventListener(Event.COMPLETE, onEnd);
            loader.addEventListener(IOErrorEvent.IO_ERROR, onEnd);
            loader.addEventListener(HTTPStatusEvent.HTTP_STATUS, onStatus);
            if (listens) {
                loader.addEventListener(HTTPStatusEvent.HTTP_RESPONSE_STATUS, onStatus);
            }
            loader.load(new URLRequest(root_ + "/missing"));
        }

        private function onStatus(event:HTTPStatusEvent):void {
            trace(event.type, event.status);
        }

        private function onEnd(event:Event):void {
            trace(portless(event));
            trace("data:", event.target.data);
            if (event is IOErrorEvent) {
                load(true);
            }
        }

        /** Text in which the server's port, which is another one in each run, is replaced. */
        private function portless(text:*):String {
            return String(text).split(root_).join("ROOT");
        }
    }
}
