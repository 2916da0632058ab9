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

    /** Closing while the answer comes: no more events. A second load ends the first. */
    public class Test extends Sprite {
        private var root_:String;

        public function Test() {
            NativeApplication.nativeApplication.addEventListener(InvokeEvent.INVOKE, onInvoke);
        }

        private function onInvoke(event:InvokeEvent):void {
            root_ = "http://127.0.0.1:" + event.arguments[0];
            loader.addEventListener(ProgressEvent.PROGRESS, onProgress);
            loader.addEventListener(Event.COMPLETE, onComplete);
            loader.addEventListener(IOErrorEvent.IO_ERROR, trace);
            loader.load(new URLRequest(root_ + "/slow"));
        }

        private var loader:URLLoader = new URLLoader();

        private function onProgress(event:ProgressEvent):void {
            trace("progress", event.bytesLoaded);
            if (event.bytesTotal == 9) {
                loader.close();
                try {
                    loader.close();
                } catch (error:Error) {
                    trace(error);
                }
                loader.load(new URLRequest(root_ + "/forgotten"));
                loader.load(new URLRequest(root_ + "/last"));
            }
        }

        private function onComplete(event:Event):void {
            trace("complete", loader.data);
        }

        /** Text in which the server's port, which is another one in each run, is replaced. */
        private function portless(text:*):String {
            return String(text).split(root_).join("ROOT");
        }
    }
}
