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

    /** Content of the sandbox local-with-filesystem asks no server. DOC; the number is Flash Player's. */
    public class Test extends Sprite {
        private var stream:URLStream = new URLStream();

        public function Test() {
            stream.addEventListener(SecurityErrorEvent.SECURITY_ERROR, onError);
            stream.addEventListener(IOErrorEvent.IO_ERROR, trace);
            stream.addEventListener(Event.OPEN, trace);
            try {
                stream.load(new URLRequest("http://127.0.0.1:9/x"));
                trace("load returns");
            } catch (error:Error) {
                trace(error, error.errorID);
            }
            var request:URLRequest = new URLRequest("http://127.0.0.1:9/x");
            request.requestHeaders = [new URLRequestHeader("Cookie", "a=b")];
            try {
                new URLLoader(request);
            } catch (error:Error) {
                trace(error, error.errorID);
            }
        }

        private function onError(event:SecurityErrorEvent):void {
            trace(event);
            trace(event.errorID);
        }
    }
}
