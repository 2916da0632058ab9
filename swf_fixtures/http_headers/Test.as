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

    /** Headers of the program, of URLRequestDefaults and of the runtime. */
    public class Test extends Sprite {
        private var root_:String;

        public function Test() {
            NativeApplication.nativeApplication.addEventListener(InvokeEvent.INVOKE, onInvoke);
        }

        private function onInvoke(event:InvokeEvent):void {
            root_ = "http://127.0.0.1:" + event.arguments[0];
            trace(URLRequestDefaults.followRedirects, URLRequestDefaults.manageCookies, URLRequestDefaults.authenticate,
                  URLRequestDefaults.useCache, URLRequestDefaults.cacheResponse, URLRequestDefaults.userAgent,
                  URLRequestDefaults.idleTimeout);
            URLRequestDefaults.userAgent = "tester/1";
            URLRequestDefaults.setLoginCredentialsForHost("127.0.0.1:" + event.arguments[0], "user", "pass word");
            var request:URLRequest = new URLRequest(root_ + "/");
            request.requestHeaders.push(new URLRequestHeader("X-Own", "one"));
            request.requestHeaders.push(new URLRequestHeader("Accept", "text/plain"));
            request.requestHeaders.push(new URLRequestHeader("Referer", "app:/own"));
            request.requestHeaders.push(new URLRequestHeader("Content-Length", "99"));
            trace("user agent", request.userAgent);
            new URLLoader(request).addEventListener(Event.COMPLETE, onComplete);
        }

        private function onComplete(event:Event):void {
            trace(event.target.data);
            var request:URLRequest = new URLRequest(root_ + "/again");
            request.userAgent = "other/2";
            request.authenticate = false;
            new URLLoader(request).addEventListener(Event.COMPLETE, trace);
        }

        /** Text in which the server's port, which is another one in each run, is replaced. */
        private function portless(text:*):String {
            return String(text).split(root_).join("ROOT");
        }
    }
}
