package {
    import flash.display.Sprite;
    import flash.filesystem.File;
    import flash.filesystem.FileMode;
    import flash.filesystem.FileStream;

    /** What File does at once with files and directories. */
    public class Test extends Sprite {
        private var root:File = File.applicationStorageDirectory;

        public function Test() {
            var directory:File = root.resolvePath("a/b");
            trace(directory.exists);
            directory.createDirectory();
            directory.createDirectory();
            trace(directory.exists, directory.isDirectory, root.resolvePath("a").isDirectory);
            write("a/b/one.txt", "one");
            write("a/b/two.txt", "zwei");
            var one:File = root.resolvePath("a/b/one.txt");
            trace(one.size, one.isDirectory, one.modificationDate is Date, one.spaceAvailable > 0);
            trace(Math.abs(one.modificationDate.time - new Date().time) < 60000);
            trace(names(directory));

            one.copyTo(root.resolvePath("copies/deep/1.txt"));
            trace(read("copies/deep/1.txt"), one.exists);
            attempt("copy onto a file", function ():void { one.copyTo(root.resolvePath("a/b/two.txt")); });
            one.copyTo(root.resolvePath("a/b/two.txt"), true);
            trace(read("a/b/two.txt"));
            directory.copyTo(root.resolvePath("c"));
            trace(names(root.resolvePath("c")));
            one.moveTo(root.resolvePath("moved.txt"));
            trace(one.exists, read("moved.txt"));
            attempt("move what is gone", function ():void { one.moveTo(root.resolvePath("x")); });
            attempt("move into itself", function ():void { root.resolvePath("a").moveTo(root.resolvePath("a/b/c")); });
            root.resolvePath("c").moveTo(root.resolvePath("a"), true);
            trace(names(root.resolvePath("a")), root.resolvePath("c").exists);

            attempt("delete a full directory", function ():void { root.resolvePath("a").deleteDirectory(); });
            attempt("delete a directory as a file", function ():void { root.resolvePath("a").deleteFile(); });
            attempt("delete a file as a directory", function ():void { root.resolvePath("moved.txt").deleteDirectory(); });
            attempt("list a file", function ():void { root.resolvePath("moved.txt").getDirectoryListing(); });
            attempt("list nothing", function ():void { root.resolvePath("none").getDirectoryListing(); });
            attempt("delete nothing", function ():void { root.resolvePath("none").deleteFile(); });
            attempt("size of nothing", function ():void { root.resolvePath("none").size; });
            attempt("make a directory of a file", function ():void { root.resolvePath("moved.txt").createDirectory(); });
            root.resolvePath("a").deleteDirectory(true);
            root.resolvePath("moved.txt").deleteFile();
            trace(names(root));

            var temporary:File = File.createTempFile();
            trace(temporary.exists, temporary.size, temporary.isDirectory, temporary.name.indexOf("fla"));
            temporary.deleteFile();
            temporary = File.createTempDirectory();
            trace(temporary.exists, temporary.isDirectory);
            temporary.deleteDirectory();

            var canonical:File = root.resolvePath("copies/../copies/deep/nothing.txt");
            canonical.canonicalize();
            trace(canonical.url);

            for each (var url:String in ["app:/Test.as", "app:/new.txt"]) {
                var file:File = new File(url);
                attempt("delete " + url, function ():void { file.deleteFile(); });
                attempt("write " + url, function ():void { new FileStream().open(file, FileMode.WRITE); });
                attempt("append to " + url, function ():void { new FileStream().openAsync(file, FileMode.APPEND); });
                attempt("copy over " + url, function ():void { root.resolvePath("copies").copyTo(file, true); });
                attempt("move " + url, function ():void { file.moveTo(root.resolvePath("x")); });
                attempt("make directory " + url, function ():void { file.createDirectory(); });
            }
            trace(new File("app:/test.toml").exists);
            attempt("dialog", function ():void { root.browseForOpen("Which one?"); });
        }

        private function names(directory:File):String {
            return "[" + directory.getDirectoryListing().map(function (file:File, ...rest):String {
                return file.name + (file.isDirectory ? "/" : "");
            }).join(" ") + "]";
        }

        private function write(path:String, text:String):void {
            var stream:FileStream = new FileStream();
            stream.open(root.resolvePath(path), FileMode.WRITE);
            stream.writeUTFBytes(text);
            stream.close();
        }

        private function read(path:String):String {
            var stream:FileStream = new FileStream();
            stream.open(root.resolvePath(path), FileMode.READ);
            var text:String = stream.readUTFBytes(stream.bytesAvailable);
            stream.close();
            return text;
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
