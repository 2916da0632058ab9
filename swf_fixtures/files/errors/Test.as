package {
    import flash.display.Sprite;
    import flash.events.Event;
    import flash.events.IOErrorEvent;
    import flash.filesystem.File;
    import flash.filesystem.FileMode;
    import flash.filesystem.FileStream;

    /** The numbers of errors, thrown by what is done at once and told by events of what is done in the background. */
    public class Test extends Sprite {
        private var root:File = File.applicationStorageDirectory;
        private var steps:Array = [];

        public function Test() {
            write("a/file.txt");
            write("b/file.txt");
            var name:String = "x";
            while (name.length < 300) {
                name += name;
            }
            add(3000, function ():void { root.resolvePath(name).createDirectory(); });
            add(3000, function ():void { new FileStream().open(root.resolvePath(name), FileMode.WRITE); });
            add(3000, function ():void { stream().openAsync(root.resolvePath(name), FileMode.UPDATE); });
            add(3002, function ():void { root.resolvePath("a/file.txt").createDirectory(); });
            add(3003, function ():void { root.resolvePath("none").moveToTrash(); });
            add(3003, function ():void { root.resolvePath("none").copyTo(root.resolvePath("c")); });
            add(3003, function ():void { listened("none").copyToAsync(root.resolvePath("c")); });
            add(3003, function ():void { listened("none").deleteFileAsync(); });
            add(3003, function ():void { listened("none").deleteDirectoryAsync(); });
            add(3003, function ():void { listened("none").moveToTrashAsync(); });
            add(3004, function ():void { fill(); });
            add(3004, function ():void { fillInTheBackground(); });
            add(3006, function ():void { root.resolvePath("a").deleteFile(); });
            add(3006, function ():void { listened("a").deleteFileAsync(); });
            add(3006, function ():void { new FileStream().open(root.resolvePath("a"), FileMode.READ); });
            add(3007, function ():void { root.resolvePath("a/file.txt").getDirectoryListing(); });
            add(3007, function ():void { listened("a/file.txt").getDirectoryListingAsync(); });
            add(3007, function ():void { listened("a/file.txt").deleteDirectoryAsync(true); });
            add(3010, function ():void { root.resolvePath("a").deleteDirectory(); });
            add(3010, function ():void { listened("a").deleteDirectoryAsync(); });
            add(3011, function ():void { root.resolvePath("a").copyTo(root.resolvePath("b")); });
            add(3011, function ():void { listened("a").moveToAsync(root.resolvePath("b")); });
            add(3014, function ():void { root.resolvePath("a").moveTo(root.resolvePath("a/below"), true); });
            add(3014, function ():void { listened("a/file.txt").copyToAsync(root.resolvePath("a"), true); });
            next();
        }

        private function add(number:int, action:Function):void {
            steps.push([number, action]);
        }

        private function next():void {
            if (steps.length == 0) {
                trace("end", root.resolvePath("a/file.txt").exists, root.resolvePath("b/file.txt").exists);
                return;
            }
            var step:Array = steps.shift();
            try {
                step[1]();
                trace(step[0], "in the background");
            } catch (error:Error) {
                trace(step[0], "thrown:", error);
                next();
            }
        }

        /** A file of which it is told how it went. */
        private function listened(path:String):File {
            var file:File = root.resolvePath(path);
            file.addEventListener(Event.COMPLETE, told);
            file.addEventListener(IOErrorEvent.IO_ERROR, told);
            return file;
        }

        private function stream():FileStream {
            var stream:FileStream = new FileStream();
            stream.addEventListener(IOErrorEvent.IO_ERROR, told);
            stream.addEventListener(Event.COMPLETE, told);
            return stream;
        }

        private function told(event:Event):void {
            trace("    ", event.type, event is IOErrorEvent ? IOErrorEvent(event).text : "");
            next();
        }

        private function fill():void {
            var stream:FileStream = new FileStream();
            stream.open(new File("/dev/full"), FileMode.WRITE);
            stream.writeUTFBytes("no room");
        }

        private function fillInTheBackground():void {
            var stream:FileStream = this.stream();
            stream.openAsync(new File("/dev/full"), FileMode.WRITE);
            stream.writeUTFBytes("no room");
        }

        private function write(path:String):void {
            var stream:FileStream = new FileStream();
            stream.open(root.resolvePath(path), FileMode.WRITE);
            stream.close();
        }
    }
}
