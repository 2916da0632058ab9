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

    /** Nobody listens at the port: httpStatus 0, then ioError with the URL in its text. */
    public class Test extends Sprite {
        private var root_:String;

        public function Test() {
            NativeApplication.nativeApplication.addEventListener(InvokeEvent.INVOKE, onInvoke);
        }

        private function onInvoke(event:InvokeEvent):void {
            root_ = "http://127.0.0.1:" + event.arguments[0];
            var server:ServerSocket = new ServerSocket();
            server.bind(0, "127.0.0.1");
            root_ = "http://127.0.0.1:" + server.localPort;
            server.close();
            var loader:URLLoader = new URLLoader();
            loader.addEventListener(Event.OPEN, trace);
            loader.addEventListener(Event.COMPLETE, trace);
            loader.addEventListener(HTTPStatusEvent.HTTP_STATUS, trace);
            loader.addEventListener(HTTPStatusEvent.HTTP_RESPONSE_STATUS, trace);
            loader.addEventListener(IOErrorEvent.IO_ERROR, onError);
            loader.load(new URLRequest(root_ + "/x"));
        }

        private function onError(event:IOErrorEvent):void {
            trace(portless(event));
            trace(event.errorID, event.target.data);
        }

        /** Text in which the server's port, which is another one in each run, is replaced. */
        private function portless(text:*):String {
            return String(text).split(root_).join("ROOT");
        }
    }
}
