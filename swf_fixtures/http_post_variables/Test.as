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

    /** A form, sent and received: URLVariables both ways. */
    public class Test extends Sprite {
        private var root_:String;

        public function Test() {
            NativeApplication.nativeApplication.addEventListener(InvokeEvent.INVOKE, onInvoke);
        }

        private function onInvoke(event:InvokeEvent):void {
            root_ = "http://127.0.0.1:" + event.arguments[0];
            var request:URLRequest = new URLRequest(root_ + "/form");
            request.method = URLRequestMethod.POST;
            var form:URLVariables = new URLVariables();
            form.name = "J\u00fcrgen & Co";
            request.data = form;
            var loader:URLLoader = new URLLoader();
            loader.dataFormat = URLLoaderDataFormat.VARIABLES;
            loader.addEventListener(Event.COMPLETE, onComplete);
            loader.load(request);
        }

        private function onComplete(event:Event):void {
            var answer:URLVariables = event.target.data;
            trace(answer is URLVariables, answer.id, answer.text, answer.list is Array, answer.list);
        }

        /** Text in which the server's port, which is another one in each run, is replaced. */
        private function portless(text:*):String {
            return String(text).split(root_).join("ROOT");
        }
    }
}
