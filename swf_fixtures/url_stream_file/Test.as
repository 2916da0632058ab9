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

    /** A file of the application's directory, with all that IDataInput reads; and one that isn't there. */
    public class Test extends Sprite {
        private var stream:URLStream = new URLStream();

        public function Test() {
            stream.addEventListener(Event.OPEN, show);
            stream.addEventListener(ProgressEvent.PROGRESS, show);
            stream.addEventListener(HTTPStatusEvent.HTTP_STATUS, show);
            stream.addEventListener(HTTPStatusEvent.HTTP_RESPONSE_STATUS, show);
            stream.addEventListener(Event.COMPLETE, onComplete);
            stream.addEventListener(IOErrorEvent.IO_ERROR, show);
            stream.load(new URLRequest("app:/data.txt"));
        }

        private function show(event:Event):void {
            trace(event.type, stream.connected, stream.bytesAvailable);
        }

        private function onComplete(event:Event):void {
            show(event);
            trace(stream.readUTFBytes(4), stream.readByte(), stream.readUnsignedByte(), stream.readUnsignedShort(),
                  stream.readBoolean(), stream.readMultiByte(2, "us-ascii"));
            var rest:ByteArray = new ByteArray();
            stream.readBytes(rest, 1);
            trace(rest.length, rest[0], rest[1], stream.bytesAvailable);
            try {
                stream.readUnsignedInt();
            } catch (error:Error) {
                trace(error);
            }
            stream.load(new URLRequest("missing.txt"));
        }
    }
}
