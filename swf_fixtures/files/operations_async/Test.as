package {
    import flash.display.Sprite;
    import flash.events.Event;
    import flash.events.FileListEvent;
    import flash.events.IOErrorEvent;
    import flash.events.ProgressEvent;
    import flash.filesystem.File;
    import flash.filesystem.FileMode;
    import flash.filesystem.FileStream;

    /** What File does in the background: each step begins when the one before has ended. */
    public class Test extends Sprite {
        private var root:File = File.applicationStorageDirectory;
        private var steps:Array = [];

        public function Test() {
            var stream:FileStream = new FileStream();
            stream.open(root.resolvePath("a/one.txt"), FileMode.WRITE);
            stream.writeUTFBytes("content");
            stream.close();

            step("copy", "a", function (file:File):void { file.copyToAsync(root.resolvePath("b/c")); });
            step("copy again", "a", function (file:File):void { file.copyToAsync(root.resolvePath("b/c")); });
            step("overwrite", "a", function (file:File):void { file.copyToAsync(root.resolvePath("b/c"), true); });
            step("move", "b/c/one.txt", function (file:File):void { file.moveToAsync(root.resolvePath("b/two.txt")); });
            step("list", "b", function (file:File):void { file.getDirectoryListingAsync(); });
            step("list nothing", "none", function (file:File):void { file.getDirectoryListingAsync(); });
            step("load", "b/two.txt", function (file:File):void { file.load(); });
            step("load nothing", "none", function (file:File):void { file.load(); });
            step("delete file", "b/two.txt", function (file:File):void { file.deleteFileAsync(); });
            step("delete full directory", "b", function (file:File):void { file.deleteDirectoryAsync(); });
            step("delete directory", "b", function (file:File):void { file.deleteDirectoryAsync(true); });
            next();
        }

        private function step(name:String, path:String, action:Function):void {
            steps.push([name, root.resolvePath(path), action]);
        }

        private function next():void {
            if (steps.length == 0) {
                cancelled();
                return;
            }
            var current:Array = steps.shift();
            var file:File = current[1];
            for each (var type:String in [Event.OPEN, ProgressEvent.PROGRESS, Event.COMPLETE, IOErrorEvent.IO_ERROR, FileListEvent.DIRECTORY_LISTING]) {
                file.addEventListener(type, onEvent);
            }
            trace(current[0] + ":");
            current[2](file);
            trace("  started");
        }

        private function onEvent(event:Event):void {
            trace("  " + event.type, event.target.name);
            if (event is IOErrorEvent) {
                trace("  " + IOErrorEvent(event).text, IOErrorEvent(event).errorID);
            } else if (event is FileListEvent) {
                for each (var file:File in FileListEvent(event).files) {
                    trace("  - " + file.url);
                }
            } else if (event is ProgressEvent) {
                trace("  " + ProgressEvent(event).bytesLoaded, ProgressEvent(event).bytesTotal);
            } else if (File(event.target).data != null) {
                trace("  " + File(event.target).data);
            }
            if (event.type != Event.OPEN && event.type != ProgressEvent.PROGRESS) {
                next();
            }
        }

        /** Nothing is heard of an operation that was cancelled, nor of one that may not be: that one throws. */
        private function cancelled():void {
            var file:File = root.resolvePath("a");
            file.addEventListener(FileListEvent.DIRECTORY_LISTING, onEvent);
            file.getDirectoryListingAsync();
            file.cancel();
            try {
                new File("app:/").deleteDirectoryAsync(true);
            } catch (error:SecurityError) {
                trace(error);
            }
            trace(root.resolvePath("b").exists, root.resolvePath("a").exists);
        }
    }
}
