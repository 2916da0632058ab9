package {
    import flash.desktop.NativeApplication;
    import flash.display.Sprite;
    import flash.events.Event;
    import flash.events.InvokeEvent;
    import flash.events.IOErrorEvent;
    import flash.filesystem.File;
    import flash.filesystem.FileMode;
    import flash.filesystem.FileStream;

    /**
     * File.moveToTrash and moveToTrashAsync. Something is moved only where the argument `move` asks for it, by a test that
     * brings a trash of its own.
     */
    public class Test extends Sprite {
        private var root:File = File.applicationStorageDirectory;

        public function Test() {
            NativeApplication.nativeApplication.addEventListener(InvokeEvent.INVOKE, onInvoke);
        }

        private function onInvoke(event:InvokeEvent):void {
            if (event.arguments[0] != "move") {
                return;
            }
            move("my file.txt");
            move("my file.txt");
            move("folder/in it.txt", "folder");
            attempt("what isn't there", root.resolvePath("nothing"));
            attempt("the application's own", File.applicationDirectory.resolvePath("test.swf"));
            var file:File = write("later.txt");
            file.addEventListener(Event.COMPLETE, onEnd);
            file.moveToTrashAsync();
            trace("later.txt: begun");
        }

        private function onEnd(event:Event):void {
            var file:File = File(event.target);
            trace(file.name + ":", event.type, file.exists);
            if (event.type == Event.COMPLETE) {
                file.addEventListener(IOErrorEvent.IO_ERROR, onEnd);
                file.moveToTrashAsync();
            }
        }

        private function move(path:String, what:String = null):void {
            write(path);
            attempt(path, root.resolvePath(what == null ? path : what));
        }

        private function write(path:String):File {
            var file:File = root.resolvePath(path);
            var stream:FileStream = new FileStream();
            stream.open(file, FileMode.WRITE);
            stream.writeUTFBytes(path);
            stream.close();
            return file;
        }

        private function attempt(name:String, file:File):void {
            try {
                file.moveToTrash();
                trace(name + ":", file.exists, file.name);
            } catch (error:Error) {
                trace(name + ":", error);
            }
        }
    }
}
