package {
    import flash.display.Sprite;
    import flash.filesystem.File;
    import flash.filesystem.FileMode;

    /** Paths and URLs of File: how they are read, resolved and compared, without anything being there. */
    public class Test extends Sprite {
        public function Test() {
            var app:File = File.applicationDirectory;
            trace(app.url, app.exists, app.isDirectory);
            trace(app.resolvePath("www/a b.html").url);
            trace(app.resolvePath("./x//y/../z").url);
            var outside:File = app.resolvePath("../elsewhere");
            trace(outside.url.indexOf("file:///"), outside.nativePath == app.nativePath.replace(/[^\/]*$/, "elsewhere"));
            trace(app.getRelativePath(app.resolvePath("a/b")), app.getRelativePath(outside), app.getRelativePath(outside, true));
            trace("[" + app.getRelativePath(app) + "]");

            var storage:File = File.applicationStorageDirectory;
            trace(storage.url, storage.exists);
            trace(new File("app-storage:/log/1.txt").nativePath == storage.nativePath + "/log/1.txt");

            var file:File = new File("/tmp/../srv/d%20\u00fc?#/archive.tar.gz");
            trace(file.nativePath, file.url);
            trace(file.name, file.extension, file.type, file.isHidden, file.isSymbolicLink, file.isPackage);
            trace(file.parent.name, file.parent.parent.url, new File("/").parent, new File("/").url);
            trace(new File(file.url).nativePath == file.nativePath);
            trace(new File("file:///srv/.hidden").isHidden, new File("/srv/README").extension, new File("/srv/README").type);
            file = file.clone();
            file.nativePath = "/var/log";
            trace(file.url);
            file.url = "app:/x";
            trace(file.nativePath == app.nativePath + "/x");
            trace(file.resolvePath("/etc").url);
            trace(File.separator, File.lineEnding == "\n", File.systemCharset);
            trace(File.getRootDirectories()[0].nativePath);
            for each (var directory:File in [File.userDirectory, File.desktopDirectory, File.documentsDirectory, File.cacheDirectory]) {
                trace(directory.nativePath.charAt(0), directory.url.indexOf("file:///"));
            }
            trace(FileMode.READ, FileMode.WRITE, FileMode.APPEND, FileMode.UPDATE);

            for each (var path:String in ["relative", "", "http://x/", "app:/../x", "app-storage:/a/../../x", "a:/b"]) {
                attempt("new File(" + path + ")", function ():void { new File(path); });
            }
            attempt("nativePath = app:/", function ():void { new File("/").nativePath = "app:/"; });
            attempt("nativePath = null", function ():void { new File("/").nativePath = null; });
            attempt("url = /x", function ():void { new File("/").url = "/x"; });
            attempt("resolvePath(null)", function ():void { new File("/").resolvePath(null); });
            attempt("getRelativePath(null)", function ():void { new File("/").getRelativePath(null); });
            attempt("new File().exists", function ():void { new File().exists; });
            attempt("new File().nativePath", function ():void { new File().nativePath; });
            attempt("new File().name", function ():void { new File().name; });
        }

        private function attempt(name:String, action:Function):void {
            try {
                action();
                trace(name, "done");
            } catch (error:Error) {
                trace(name, error);
            }
        }
    }
}
