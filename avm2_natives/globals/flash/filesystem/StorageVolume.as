package flash.filesystem {
    [Version("air2.0")]
    public class StorageVolume {
        private var _drive:String;
        private var _fileSystemType:String;
        private var _isRemovable:Boolean;
        private var _isWritable:Boolean;
        private var _name:String;
        private var _rootDirectory:File;

        public function StorageVolume(
            rootDirPath:File, name:String, writable:Boolean, removable:Boolean, fileSysType:String, drive:String
        ) {
            super();
            _rootDirectory = rootDirPath;
            _name = name;
            _isWritable = writable;
            _isRemovable = removable;
            _fileSystemType = fileSysType;
            _drive = drive;
        }

        public function get drive():String {
            return _drive;
        }

        public function get fileSystemType():String {
            return _fileSystemType;
        }

        public function get isRemovable():Boolean {
            return _isRemovable;
        }

        public function get isWritable():Boolean {
            return _isWritable;
        }

        public function get name():String {
            return _name;
        }

        public function get rootDirectory():File {
            return _rootDirectory;
        }
    }
}
