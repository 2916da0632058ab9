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

    /** A response that comes in pieces, read while it comes. What is left unread stays. */
    public class Test extends Sprite {
        private var root_:String;

        public function Test() {
            NativeApplication.nativeApplication.addEventListener(InvokeEvent.INVOKE, onInvoke);
        }

        private function onInvoke(event:InvokeEvent):void {
            root_ = "http://127.0.0.1:" + event.arguments[0];
            stream.addEventListener(Event.OPEN, onOpen);
            stream.addEventListener(ProgressEvent.PROGRESS, onProgress);
            stream.addEventListener(Event.COMPLETE, onComplete);
            stream.load(new URLRequest(root_ + "/"));
            trace("connected", stream.connected, "available", stream.bytesAvailable);
        }

        private var stream:URLStream = new URLStream();

        private function onOpen(event:Event):void {
            trace("open", stream.connected, stream.endian, stream.objectEncoding);
        }

        private function onProgress(event:ProgressEvent):void {
            trace("progress", event.bytesLoaded, event.bytesTotal, "available", stream.bytesAvailable);
            if (event.bytesLoaded == 6) {
                trace(stream.readInt(), stream.bytesAvailable, stream.position, stream.length);
                try {
                    stream.readInt();
                } catch (error:Error) {
                    trace(error, stream.bytesAvailable);
                }
            }
        }

        private function onComplete(event:Event):void {
            stream.endian = "littleEndian";
            trace("complete", stream.connected, stream.readShort(), stream.readUTFBytes(stream.bytesAvailable));
            trace("available", stream.bytesAvailable, stream.position, stream.length, stream.diskCacheEnabled);
            load();
        }

        /** What has come before `stop` stays. */
        private function load():void {
            var stopped:URLStream = new URLStream();
            stopped.addEventListener(ProgressEvent.PROGRESS, function (event:ProgressEvent):void {
                stopped.stop();
                trace("stopped", stopped.connected, stopped.bytesAvailable);
                stopped.position = 2;
                trace(stopped.readUTFBytes(1), stopped.position);
                attempt("too far", function ():void { stopped.position = 5; });
                attempt("stop again", function ():void { stopped.stop(); });
            });
            stopped.addEventListener(Event.COMPLETE, function (event:Event):void {
                trace("complete all the same");
            });
            stopped.load(new URLRequest(root_ + "/stopped"));
        }

        private function attempt(name:String, action:Function):void {
            try {
                action();
                trace(name + ": done");
            } catch (error:Error) {
                trace(name + ": " + error);
            }
        }

        /** Text in which the server's port, which is another one in each run, is replaced. */
        private function portless(text:*):String {
            return String(text).split(root_).join("ROOT");
        }
    }
}
