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

    /** A request whose answer nobody waits for, and a page that nothing can show. */
    public class Test extends Sprite {
        private var root_:String;

        public function Test() {
            NativeApplication.nativeApplication.addEventListener(InvokeEvent.INVOKE, onInvoke);
        }

        private function onInvoke(event:InvokeEvent):void {
            root_ = "http://127.0.0.1:" + event.arguments[0];
            var request:URLRequest = new URLRequest(root_ + "/log");
            request.method = URLRequestMethod.POST;
            request.data = "line";
            sendToURL(request);
            navigateToURL(new URLRequest("http://example.org/"), "_blank");
            for each (var call:Function in [sendToURL, navigateToURL]) {
                for each (var bad:URLRequest in [null, new URLRequest()]) {
                    try {
                        call(bad);
                    } catch (error:Error) {
                        trace(error);
                    }
                }
            }
            trace("both return");
        }

        /** Text in which the server's port, which is another one in each run, is replaced. */
        private function portless(text:*):String {
            return String(text).split(root_).join("ROOT");
        }
    }
}
