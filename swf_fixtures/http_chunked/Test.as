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

    /** A response without a length: bytesTotal is 0 while it comes. */
    public class Test extends Sprite {
        private var root_:String;

        public function Test() {
            NativeApplication.nativeApplication.addEventListener(InvokeEvent.INVOKE, onInvoke);
        }

        private function onInvoke(event:InvokeEvent):void {
            root_ = "http://127.0.0.1:" + event.arguments[0];
            var loader:URLLoader = new URLLoader();
            loader.addEventListener(ProgressEvent.PROGRESS, trace);
            loader.addEventListener(Event.COMPLETE, onComplete);
            loader.load(new URLRequest(root_ + "/"));
        }

        private function onComplete(event:Event):void {
            trace(event.target.data, event.target.bytesLoaded, event.target.bytesTotal);
        }

        /** Text in which the server's port, which is another one in each run, is replaced. */
        private function portless(text:*):String {
            return String(text).split(root_).join("ROOT");
        }
    }
}
