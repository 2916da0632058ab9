package {
    import flash.filesystem.File;

    /** Which file a URL's path stands for. */
    public class Site {
        private var mounts:Array = [];

        /** Serves a folder under a path, which ends with a slash. The longest path that fits counts. */
        public function mount(path:String, folder:File):void {
            mounts.push({path: path, folder: folder});
            mounts.sort(function (a:Object, b:Object):int {
                return b.path.length - a.path.length;
            });
        }

        /** The file; null for one that lies outside of the served folders. Errors: URIError for wrong escapes. */
        public function find(target:String):File {
            var path:String = decodeURIComponent(target.split("?")[0]);
            if (path.indexOf("\\") >= 0 || path.indexOf("\u0000") >= 0) {
                return null;
            }
            for each (var mount:Object in mounts) {
                if (path.indexOf(mount.path) == 0) {
                    var file:File = mount.folder.resolvePath(path.substr(mount.path.length));
                    // Null for what isn't below the folder, such as what `..` or an absolute path leads to.
                    if (mount.folder.getRelativePath(file) == null) {
                        return null;
                    }
                    return file.isDirectory ? file.resolvePath("index.html") : file;
                }
            }
            return null;
        }
    }
}
