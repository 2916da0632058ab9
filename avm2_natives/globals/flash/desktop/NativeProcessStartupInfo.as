package flash.desktop {
    import flash.filesystem.File;

    /** What a NativeProcess is to start. */
    [Version("air2.0")]
    public class NativeProcessStartupInfo {
        private var _executable:File = null;
        private var _arguments:Vector.<String> = null;
        private var _workingDirectory:File = null;

        public function NativeProcessStartupInfo() {
            super();
        }

        public function get executable():File {
            return _executable;
        }

        public function set executable(value:File):void {
            if (value == null || !value.exists || value.isDirectory) {
                Error.throwError(ArgumentError, 3214);
            }
            _executable = value;
        }

        public function get arguments():Vector.<String> {
            if (_arguments == null) {
                _arguments = new Vector.<String>();
            }
            return _arguments;
        }

        public function set arguments(value:Vector.<String>):void {
            _arguments = value;
        }

        public function get workingDirectory():File {
            return _workingDirectory;
        }

        public function set workingDirectory(value:File):void {
            if (value != null && !value.isDirectory) {
                Error.throwError(ArgumentError, 3215);
            }
            _workingDirectory = value;
        }
    }
}
