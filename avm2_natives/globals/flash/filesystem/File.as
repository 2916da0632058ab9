package flash.filesystem {
    import airshim.runtime_internal;
    import flash.net.FileReference;

    /** A path and what is there. Reading and writing need FileStream, which this runtime doesn't have yet. */
    [API("661")]
    public class File extends FileReference {
        private var _nativePath:String = "";

        public function File(path:String = null) {
            super();
            if (path != null) {
                nativePath = path;
            }
        }

        public static function get separator():String {
            return "/";
        }

        public static function get lineEnding():String {
            return "\n";
        }

        public function get nativePath():String {
            return _nativePath;
        }

        /** An absolute path or a `file:` URL. */
        public function set nativePath(value:String):void {
            var path:String = value;
            if (path != null && path.indexOf("file:") == 0) {
                path = decodeURIComponent(path.replace(/^file:(\/\/[^\/]*)?/, ""));
            }
            if (path == null || path.charAt(0) != "/") {
                Error.throwError(ArgumentError, 2004);
            }
            _nativePath = normalized(path);
            runtime_internal::setName(_nativePath.substring(_nativePath.lastIndexOf("/") + 1));
        }

        public function get url():String {
            return "file://" + encodeURI(_nativePath);
        }

        public function get parent():File {
            var slash:int = _nativePath.lastIndexOf("/");
            if (_nativePath == "/" || slash < 0) {
                return null;
            }
            return new File(slash == 0 ? "/" : _nativePath.substring(0, slash));
        }

        public function get exists():Boolean {
            return pathExists(_nativePath);
        }

        public function get isDirectory():Boolean {
            return pathIsDirectory(_nativePath);
        }

        public function resolvePath(path:String):File {
            if (path == null) {
                Error.throwError(TypeError, 2007, "path");
            }
            return new File(path.charAt(0) == "/" ? path : _nativePath + "/" + path);
        }

        public function clone():File {
            return new File(_nativePath);
        }

        /** Without empty parts, `.` and `..`. */
        private static function normalized(path:String):String {
            var parts:Array = [];
            for each (var part:String in path.split("/")) {
                if (part == "..") {
                    parts.pop();
                } else if (part != "" && part != ".") {
                    parts.push(part);
                }
            }
            return "/" + parts.join("/");
        }

        private static native function pathExists(path:String):Boolean;

        private static native function pathIsDirectory(path:String):Boolean;
    }
}
