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

    /** What a stream refuses that has never loaded anything, and arguments that are no requests. */
    public class Test extends Sprite {
        public function Test() {
            var stream:URLStream = new URLStream();
            trace(stream.connected, stream.bytesAvailable, stream.endian, stream.objectEncoding);
            attempt("close", stream.close);
            attempt("readByte", stream.readByte);
            attempt("readBytes", stream.readBytes, new ByteArray());
            attempt("readUTF", stream.readUTF);
            attempt("readObject", stream.readObject);
            attempt("load null", stream.load, null);
            attempt("load without URL", stream.load, new URLRequest());
            var loader:URLLoader = new URLLoader();
            attempt("URLLoader.close", loader.close);
            attempt("URLLoader.load null", loader.load, null);
            trace(loader.data, loader.dataFormat, loader.bytesLoaded, loader.bytesTotal);
            attempt("variables", new URLVariables().decode, "a");
            var request:URLRequest = new URLRequest("http://127.0.0.1:9/");
            request.requestHeaders = [new URLRequestHeader("X", new Array(8200).join("y"))];
            attempt("long headers", stream.load, request);
            request.requestHeaders = [new URLRequestHeader("X", "a\nb")];
            attempt("line in header", stream.load, request);
            trace(stream.connected);
        }

        private function attempt(what:String, call:Function, ...args):void {
            try {
                call.apply(null, args);
                trace(what + ": done");
            } catch (error:Error) {
                trace(what + ":", error);
            }
        }
    }
}
