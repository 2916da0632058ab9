package {
    import flash.display.Sprite;
    import flash.events.IOErrorEvent;
    import flash.filesystem.File;
    import flash.filesystem.FileMode;
    import flash.filesystem.FileStream;

    /** Without permission to write, a program changes no file, whatever it may read. */
    public class Test extends Sprite {
        public function Test() {
            var here:File = File.applicationDirectory.resolvePath("test.toml");
            var file:File = new File("/tmp/airshim-permission-write");
            attempt("read", function():void {
                trace(here.exists);
            });
            attempt("open to write", function():void {
                new FileStream().open(file, FileMode.WRITE);
            });
            attempt("open to append", function():void {
                new FileStream().open(file, FileMode.APPEND);
            });
            attempt("open to update", function():void {
                new FileStream().open(file, FileMode.UPDATE);
            });
            attempt("createDirectory", function():void {
                file.createDirectory();
            });
            attempt("copyTo", function():void {
                here.copyTo(file, true);
            });
            attempt("moveTo", function():void {
                new File(here.nativePath).moveTo(file, true);
            });
            attempt("deleteFile", function():void {
                new File(here.nativePath).deleteFile();
            });
            attempt("createTempFile", function():void {
                File.createTempFile();
            });
            var stream:FileStream = new FileStream();
            stream.addEventListener(IOErrorEvent.IO_ERROR, function(event:IOErrorEvent):void {
                trace("openAsync", event.errorID);
            });
            attempt("openAsync", function():void {
                stream.openAsync(file, FileMode.WRITE);
            });
            trace(file.exists);
        }

        private function attempt(what:String, action:Function):void {
            try {
                action();
                trace(what, "no error");
            } catch (error:Error) {
                trace(what, error);
            }
        }
    }
}
