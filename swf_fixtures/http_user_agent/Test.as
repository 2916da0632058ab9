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

    /** What the runtime calls itself where nobody says: in AIR's form (OBS), with this machine's name. */
    public class Test extends Sprite {
        private var root_:String;

        public function Test() {
            NativeApplication.nativeApplication.addEventListener(InvokeEvent.INVOKE, onInvoke);
        }

        private function onInvoke(event:InvokeEvent):void {
            root_ = "http://127.0.0.1:" + event.arguments[0];
            new URLLoader(new URLRequest(root_ + "/")).addEventListener(Event.COMPLETE, onComplete);
        }

        private function onComplete(event:Event):void {
            // Nothing is seen here but that it was answered; the server has looked at the header.
            trace(event.target.data);
        }

        /** Text in which the server's port, which is another one in each run, is replaced. */
        private function portless(text:*):String {
            return String(text).split(root_).join("ROOT");
        }
    }
}
