package {
    import flash.display.Sprite;
    import flash.events.Event;
    import flash.events.IOErrorEvent;
    import flash.events.OutputProgressEvent;
    import flash.events.ProgressEvent;
    import flash.filesystem.File;
    import flash.filesystem.FileMode;
    import flash.filesystem.FileStream;
    import flash.utils.ByteArray;

    /** A FileStream that was opened with `openAsync`: what it does in the background, and in which order it tells. */
    public class Test extends Sprite {
        private static const SIZE:int = 300000;

        private var file:File = File.applicationStorageDirectory.resolvePath("data/stream.bin");
        private var stream:FileStream;
        private var received:int;

        public function Test() {
            begin(onWritten);
            stream.openAsync(file, FileMode.WRITE);
            var bytes:ByteArray = new ByteArray();
            for (var i:int = 0; i < SIZE / 4; i++) {
                bytes.writeInt(i);
            }
            stream.writeBytes(bytes);
            trace("write", stream.position);
            stream.position = 4;
            stream.writeInt(-1);
            stream.close();
            attempt("write behind close", function ():void { stream.writeByte(1); });
        }

        /** A stream whose `close` is followed by `then`. */
        private function begin(then:Function):void {
            stream = new FileStream();
            stream.addEventListener(Event.CLOSE, function (event:Event):void {
                trace("close");
                then();
            });
            stream.addEventListener(IOErrorEvent.IO_ERROR, function (event:IOErrorEvent):void {
                trace(event.type, event.text, event.errorID);
                attempt("after the error", function ():void { event.target.position; });
                failed();
            });
            stream.addEventListener(OutputProgressEvent.OUTPUT_PROGRESS, function (event:OutputProgressEvent):void {
                trace(event.type, event.bytesPending, event.bytesTotal);
            });
        }

        private function onWritten():void {
            trace("size", file.size);
            begin(onReadAll);
            stream.addEventListener(ProgressEvent.PROGRESS, function (event:ProgressEvent):void {
                if (event.bytesLoaded < received || event.bytesTotal != SIZE || stream.bytesAvailable != event.bytesLoaded) {
                    trace("unexpected", event);
                }
                received = event.bytesLoaded;
            });
            stream.addEventListener(Event.COMPLETE, function (event:Event):void {
                trace(event.type, received, stream.bytesAvailable, stream.position);
                trace(stream.readInt(), stream.readInt(), stream.readInt(), stream.position, stream.bytesAvailable);
                stream.close();
            });
            stream.openAsync(file, FileMode.READ);
            trace("read", stream.bytesAvailable, stream.position, stream.readAhead);
            attempt("too early", function ():void { stream.readByte(); });
        }

        private function onReadAll():void {
            begin(onReadSlowly);
            stream.readAhead = 1000;
            var total:int = 0;
            var most:uint = 0;
            stream.addEventListener(ProgressEvent.PROGRESS, function (event:ProgressEvent):void {
                most = Math.max(most, stream.bytesAvailable);
                var bytes:ByteArray = new ByteArray();
                stream.readBytes(bytes);
                total += bytes.length;
            });
            var isAgain:Boolean = false;
            stream.addEventListener(Event.COMPLETE, function (event:Event):void {
                trace(event.type, total, most < 100000, stream.position);
                if (isAgain) {
                    stream.close();
                } else {
                    isAgain = true;
                    stream.position = SIZE - 4;
                }
            });
            stream.openAsync(file, FileMode.READ);
        }

        private function onReadSlowly():void {
            begin(onUpdated);
            var isDone:Boolean = false;
            stream.addEventListener(Event.COMPLETE, function (event:Event):void {
                trace(event.type, stream.position, stream.bytesAvailable);
                if (isDone) {
                    trace(stream.readInt(), stream.readInt());
                    stream.close();
                    return;
                }
                isDone = true;
                stream.position = 8;
                stream.writeInt(12345);
                trace(stream.position, stream.bytesAvailable);
                stream.position = 12;
                stream.writeInt(67890);
                stream.position = 8;
            });
            stream.openAsync(file, FileMode.UPDATE);
        }

        private function onUpdated():void {
            begin(onAppended);
            stream.openAsync(file, FileMode.APPEND);
            stream.writeUTFBytes("end");
            stream.position = 5;
            stream.truncate();
            stream.writeUTFBytes("END");
            stream.close();
        }

        private function onAppended():void {
            var check:FileStream = new FileStream();
            check.open(file, FileMode.READ);
            check.position = 4;
            trace(file.size, check.readByte(), check.readUTFBytes(3));
            check.close();
            // Of what was open before nothing is heard any more.
            begin(onReplaced);
            stream.openAsync(file, FileMode.READ);
            stream.openAsync(file.parent.resolvePath("empty"), FileMode.UPDATE);
            stream.addEventListener(Event.COMPLETE, function (event:Event):void {
                trace("complete without a byte", stream.bytesAvailable);
                stream.close();
            });
        }

        private function onReplaced():void {
            begin(null);
            stream.openAsync(file.parent.resolvePath("none"), FileMode.READ);
            trace("open nothing");
        }

        private function failed():void {
            trace("end");
        }

        private function attempt(name:String, action:Function):void {
            try {
                action();
                trace(name + ": done");
            } catch (error:Error) {
                trace(name + ": " + error);
            }
        }
    }
}
