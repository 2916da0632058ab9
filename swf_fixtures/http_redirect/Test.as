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

    /** A redirect is followed, and the events tell where it led; or it is not, and is the answer. */
    public class Test extends Sprite {
        private var root_:String;
        private var request:URLRequest;

        public function Test() {
            NativeApplication.nativeApplication.addEventListener(InvokeEvent.INVOKE, onInvoke);
        }

        private function onInvoke(event:InvokeEvent):void {
            root_ = "http://127.0.0.1:" + event.arguments[0];
            load("/first", true);
        }

        private function load(path:String, follow:Boolean):void {
            request = new URLRequest(root_ + path);
            request.method = URLRequestMethod.POST;
            request.data = "once";
            request.contentType = "text/plain";
            request.followRedirects = follow;
            var loader:URLLoader = new URLLoader();
            loader.addEventListener(HTTPStatusEvent.HTTP_RESPONSE_STATUS, onStatus);
            loader.addEventListener(HTTPStatusEvent.HTTP_STATUS, onStatus);
            loader.addEventListener(Event.COMPLETE, onComplete);
            loader.load(request);
        }

        private function onStatus(event:HTTPStatusEvent):void {
            // SWFs of this version do not see the member, which the text of the event has.
            trace(portless(event));
        }

        private function onComplete(event:Event):void {
            trace("complete:", event.target.data);
            if (event.target.data == "there") {
                redirected();
                load("/second", false);
            }
        }

        /** What a request takes over of where another one was sent on to. */
        private function redirected():void {
            trace(portless(request.url));
            var next:URLRequest = new URLRequest("http://example.org:81/second?x=1");
            next.useRedirectedURL(new URLRequest(root_ + "/never"));
            trace(next.url);
            next.useRedirectedURL(request);
            trace(portless(next.url));
            next.useRedirectedURL(request, false, /x=\d/, "y");
            trace(portless(next.url));
            next.useRedirectedURL(request, true, "next", "last");
            trace(portless(next.url));
            try {
                next.useRedirectedURL(null);
            } catch (error:TypeError) {
                trace(error);
            }
        }

        /** Text in which the server's port, which is another one in each run, is replaced. */
        private function portless(text:*):String {
            return String(text).split(root_).join("ROOT");
        }
    }
}
