package flash.filesystem {
    import airshim.Unimplemented;
    import airshim.requireApplicationSandbox;
    import airshim.runtime_internal;
    import flash.desktop.Icon;
    import flash.events.Event;
    import flash.events.FileListEvent;
    import flash.events.IOErrorEvent;
    import flash.net.FileReference;

    /** A path, and what is there if something is. */
    [API("661")]
    [Event(name="directoryListing", type="flash.events.FileListEvent")]
    [Event(name="selectMultiple", type="flash.events.FileListEvent")]
    public class File extends FileReference {
        private var _preventBackup:Boolean = false;

        /** `path`: an absolute native path, or a `file:`, `app:` or `app-storage:` URL. */
        public function File(path:String = null) {
            super();
            requireApplicationSandbox();
            if (path != null) {
                place(path);
            }
        }

        public static function get applicationDirectory():File {
            return File(directory("application"));
        }

        public static function get applicationStorageDirectory():File {
            return File(directory("storage"));
        }

        [API("687")]
        public static function get cacheDirectory():File {
            return File(directory("cache"));
        }

        public static function get desktopDirectory():File {
            return File(directory("desktop"));
        }

        public static function get documentsDirectory():File {
            return File(directory("documents"));
        }

        public static function get userDirectory():File {
            return File(directory("user"));
        }

        /** The directory that the program was started from. */
        [API("745")]
        public static function get workingDirectory():File {
            return File(directory("working"));
        }

        public static native function get lineEnding():String;

        public static native function get separator():String;

        /** The name of the character set that the system's own texts are in. */
        public static function get systemCharset():String {
            return "utf-8";
        }

        [API("719")]
        public static function get permissionStatus():String {
            return FileReference.permissionStatus;
        }

        public static function createTempDirectory():File {
            return File(createTemporary(true));
        }

        public static function createTempFile():File {
            return File(createTemporary(false));
        }

        public static native function getRootDirectories():Array;

        /** Whether the system marks it as one that came from the network, which only Windows and macOS do. */
        [API("668")]
        public function get downloaded():Boolean {
            return false;
        }

        public function set downloaded(value:Boolean):void {
        }

        public native function get exists():Boolean;

        /** There is no desktop to give it one. */
        public function get icon():Icon {
            return new Icon();
        }

        public native function get isDirectory():Boolean;

        public native function get isHidden():Boolean;

        /** Only macOS has packages. */
        public function get isPackage():Boolean {
            return false;
        }

        public native function get isSymbolicLink():Boolean;

        public native function get nativePath():String;

        public native function set nativePath(value:String):void;

        public function get parent():File {
            return File(parentFile());
        }

        /** A note for iOS. */
        [API("687")]
        public function get preventBackup():Boolean {
            return _preventBackup;
        }

        public function set preventBackup(value:Boolean):void {
            _preventBackup = value;
        }

        [API("668")]
        public native function get spaceAvailable():Number;

        public native function get url():String;

        public native function set url(value:String):void;

        public function browseForDirectory(title:String):void {
            Unimplemented.throwFor("flash.filesystem::File/browseForDirectory(), which opens a dialog");
        }

        public function browseForOpen(title:String, typeFilter:Array = null):void {
            FileReference.runtime_internal::checkFilter(typeFilter);
            Unimplemented.throwFor("flash.filesystem::File/browseForOpen(), which opens a dialog");
        }

        public function browseForOpenMultiple(title:String, typeFilter:Array = null):void {
            FileReference.runtime_internal::checkFilter(typeFilter);
            Unimplemented.throwFor("flash.filesystem::File/browseForOpenMultiple(), which opens a dialog");
        }

        public function browseForSave(title:String):void {
            Unimplemented.throwFor("flash.filesystem::File/browseForSave(), which opens a dialog");
        }

        [API("668")]
        public function openWithDefaultApplication():void {
            Unimplemented.throwFor("flash.filesystem::File/openWithDefaultApplication()");
        }

        public native function canonicalize():void;

        public function clone():File {
            return File(copy());
        }

        public function copyTo(newLocation:FileReference, overwrite:Boolean = false):void {
            transfer(newLocation, false, overwrite);
        }

        public function copyToAsync(newLocation:FileReference, overwrite:Boolean = false):void {
            transferAsync(newLocation, false, overwrite);
        }

        public function moveTo(newLocation:FileReference, overwrite:Boolean = false):void {
            transfer(newLocation, true, overwrite);
        }

        public function moveToAsync(newLocation:FileReference, overwrite:Boolean = false):void {
            transferAsync(newLocation, true, overwrite);
        }

        public native function moveToTrash():void;

        public native function moveToTrashAsync():void;

        public native function createDirectory():void;

        public native function deleteDirectory(deleteDirectoryContents:Boolean = false):void;

        public native function deleteDirectoryAsync(deleteDirectoryContents:Boolean = false):void;

        public native function deleteFile():void;

        public native function deleteFileAsync():void;

        public native function getDirectoryListing():Array;

        public native function getDirectoryListingAsync():void;

        public native function getRelativePath(ref:FileReference, useDotDot:Boolean = false):String;

        public function resolvePath(path:String):File {
            return File(resolve(path));
        }

        /** The end of an asynchronous operation: an error's text, or the files of a listing, or neither. */
        runtime_internal function finished(error:String, id:int, files:Array):void {
            if (error != null) {
                runtime_internal::deliver(new IOErrorEvent(IOErrorEvent.IO_ERROR, false, false, error, id));
            } else if (files != null) {
                runtime_internal::deliver(
                    new FileListEvent(FileListEvent.DIRECTORY_LISTING, false, false, files));
            } else {
                runtime_internal::deliver(new Event(Event.COMPLETE));
            }
        }

        // The compiler looks for the result type of a native method outside of all packages: Objects.

        private static native function directory(name:String):Object;

        private static native function createTemporary(isDirectory:Boolean):Object;

        private native function parentFile():Object;

        private native function copy():Object;

        private native function resolve(path:String):Object;

        private native function place(path:String):void;

        private native function transfer(newLocation:FileReference, move:Boolean, overwrite:Boolean):void;

        private native function transferAsync(newLocation:FileReference, move:Boolean, overwrite:Boolean):void;
    }
}
