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

    /** What a GET request has for data goes into the URL, and so with HEAD; what DELETE has is a body. */
    public class Test extends Sprite {
        private var root_:String;

        public function Test() {
            NativeApplication.nativeApplication.addEventListener(InvokeEvent.INVOKE, onInvoke);
        }

        private function onInvoke(event:InvokeEvent):void {
            root_ = "http://127.0.0.1:" + event.arguments[0];
            next();
        }

        private var step:int = 0;

        private function next(event:Event = null):void {
            if (event != null) {
                trace(step, "complete:", event.target.data);
            }
            var request:URLRequest = new URLRequest(root_ + "/q");
            var variables:URLVariables = new URLVariables();
            variables.a = 1;
            request.data = variables;
            switch (step++) {
                case 0:
                    break;
                case 1:
                    request.url += "?b#c";
                    break;
                case 2:
                    request.data = "x y";
                    request.url = root_ + "/q?z";
                    break;
                case 3:
                    request.method = URLRequestMethod.HEAD;
                    break;
                case 4:
                    request.method = URLRequestMethod.DELETE;
                    break;
                case 5:
                    request.method = "options";
                    request.data = null;
                    break;
                default:
                    return;
            }
            var loader:URLLoader = new URLLoader(request);
            loader.addEventListener(Event.COMPLETE, next);
        }

        /** Text in which the server's port, which is another one in each run, is replaced. */
        private function portless(text:*):String {
            return String(text).split(root_).join("ROOT");
        }
    }
}
