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

    /** Cookies of one answer go into the next request, unless manageCookies is false. */
    public class Test extends Sprite {
        private var root_:String;

        public function Test() {
            NativeApplication.nativeApplication.addEventListener(InvokeEvent.INVOKE, onInvoke);
        }

        private function onInvoke(event:InvokeEvent):void {
            root_ = "http://127.0.0.1:" + event.arguments[0];
            load("/login", true);
        }

        private var paths:Array = ["/with", "/without"];

        private function load(path:String, cookies:Boolean):void {
            var request:URLRequest = new URLRequest(root_ + path);
            request.manageCookies = cookies;
            new URLLoader(request).addEventListener(Event.COMPLETE, onComplete);
        }

        private function onComplete(event:Event):void {
            trace(event.target.data);
            if (paths.length > 0) {
                load(paths.shift(), paths.length > 0);
            }
        }

        /** Text in which the server's port, which is another one in each run, is replaced. */
        private function portless(text:*):String {
            return String(text).split(root_).join("ROOT");
        }
    }
}
