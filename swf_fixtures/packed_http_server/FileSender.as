package {
    import flash.events.Event;
    import flash.events.IOErrorEvent;
    import flash.events.OutputProgressEvent;
    import flash.events.ProgressEvent;
    import flash.filesystem.File;
    import flash.filesystem.FileMode;
    import flash.filesystem.FileStream;
    import flash.net.Socket;
    import flash.utils.ByteArray;

    /** Sends a part of a file, read in the background, no faster than the peer takes it. */
    public class FileSender {
        /** Bytes that are read ahead of what is sent, and that may wait in the socket. */
        private static const WINDOW:uint = 1 << 20;

        private var stream:FileStream = new FileStream();
        private var buffer:ByteArray = new ByteArray();
        private var socket:Socket;
        private var left:Number;
        private var done:Function;

        /** `done` is called at the end, with whether everything was sent. */
        public function FileSender(file:File, first:Number, length:Number, socket:Socket, done:Function) {
            this.socket = socket;
            this.left = length;
            this.done = done;
            stream.readAhead = WINDOW;
            stream.addEventListener(ProgressEvent.PROGRESS, onProgress);
            stream.addEventListener(Event.COMPLETE, onComplete);
            stream.addEventListener(IOErrorEvent.IO_ERROR, onError);
            socket.addEventListener(OutputProgressEvent.OUTPUT_PROGRESS, onProgress);
            stream.openAsync(file, FileMode.READ);
            stream.position = first;
        }

        public function stop():void {
            stream.close();
            stream.removeEventListener(ProgressEvent.PROGRESS, onProgress);
            socket.removeEventListener(OutputProgressEvent.OUTPUT_PROGRESS, onProgress);
        }

        private function onProgress(event:Event):void {
            if (left == 0 || !socket.connected) {
                return;
            }
            var count:Number = Math.min(left, stream.bytesAvailable);
            if (count == 0 || socket.bytesPending > WINDOW) {
                return;
            }
            buffer.clear();
            stream.readBytes(buffer, 0, count);
            socket.writeBytes(buffer);
            socket.flush();
            left -= count;
            if (left == 0) {
                end(true);
            }
        }

        /** The end of the file has been read: it has become shorter where that isn't enough. */
        private function onComplete(event:Event):void {
            if (stream.bytesAvailable < left) {
                end(false);
            }
        }

        private function onError(event:IOErrorEvent):void {
            end(false);
        }

        private function end(isWhole:Boolean):void {
            stop();
            done(isWhole);
        }
    }
}
