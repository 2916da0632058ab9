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

    /** The events of a request that is answered, and what they carry. */
    public class Test extends Sprite {
        private var root_:String;

        public function Test() {
            NativeApplication.nativeApplication.addEventListener(InvokeEvent.INVOKE, onInvoke);
        }

        private function onInvoke(event:InvokeEvent):void {
            root_ = "http://127.0.0.1:" + event.arguments[0];
            var loader:URLLoader = new URLLoader();
            for each (var type:String in [Event.OPEN, ProgressEvent.PROGRESS, HTTPStatusEvent.HTTP_STATUS, Event.COMPLETE]) {
                loader.addEventListener(type, show);
            }
            loader.addEventListener(HTTPStatusEvent.HTTP_RESPONSE_STATUS, onResponse);
            loader.load(new URLRequest(root_ + "/a b?c=d"));
            trace("load returns", loader.data, loader.bytesLoaded, loader.bytesTotal);
        }

        private function show(event:Event):void {
            var loader:URLLoader = URLLoader(event.target);
            trace(event);
            trace("   ", loader.bytesLoaded, loader.bytesTotal, loader.data, event.target == event.currentTarget);
        }

        private function onResponse(event:HTTPStatusEvent):void {
            trace(portless(event));
            for each (var header:URLRequestHeader in event.responseHeaders) {
                trace("   ", header.name + ":", header.value);
            }
        }

        /** Text in which the server's port, which is another one in each run, is replaced. */
        private function portless(text:*):String {
            return String(text).split(root_).join("ROOT");
        }
    }
}
