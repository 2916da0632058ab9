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

    /** The connection ends before the answer does: no complete, but an error. */
    public class Test extends Sprite {
        private var root_:String;

        public function Test() {
            NativeApplication.nativeApplication.addEventListener(InvokeEvent.INVOKE, onInvoke);
        }

        private function onInvoke(event:InvokeEvent):void {
            root_ = "http://127.0.0.1:" + event.arguments[0];
            var stream:URLStream = new URLStream();
            stream.addEventListener(ProgressEvent.PROGRESS, trace);
            stream.addEventListener(Event.COMPLETE, trace);
            stream.addEventListener(IOErrorEvent.IO_ERROR, onError);
            stream.load(new URLRequest(root_ + "/"));
        }

        private function onError(event:IOErrorEvent):void {
            var stream:URLStream = URLStream(event.target);
            trace(portless(event.text), stream.readUTFBytes(stream.bytesAvailable));
        }

        /** Text in which the server's port, which is another one in each run, is replaced. */
        private function portless(text:*):String {
            return String(text).split(root_).join("ROOT");
        }
    }
}
