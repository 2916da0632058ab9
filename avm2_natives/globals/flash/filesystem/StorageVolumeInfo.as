package flash.filesystem {
    import airshim.requireApplicationSandbox;
    import flash.events.EventDispatcher;

    /** The volumes that come and go, such as memory sticks. They aren't watched. */
    [Version("air2.0")]
    [Event(name="storageVolumeMount", type="flash.events.StorageVolumeChangeEvent")]
    [Event(name="storageVolumeUnmount", type="flash.events.StorageVolumeChangeEvent")]
    public final class StorageVolumeInfo extends EventDispatcher {
        private static var _only:StorageVolumeInfo = null;
        private static var _isMaking:Boolean = false;

        /** Errors: ArgumentError #2012 for programs. */
        public function StorageVolumeInfo() {
            super();
            if (!_isMaking) {
                Error.throwError(ArgumentError, 2012, "StorageVolumeInfo$");
            }
        }

        public static function get isSupported():Boolean {
            return false;
        }

        public static function get storageVolumeInfo():StorageVolumeInfo {
            requireApplicationSandbox();
            if (_only == null) {
                _isMaking = true;
                _only = new StorageVolumeInfo();
                _isMaking = false;
            }
            return _only;
        }

        public function getStorageVolumes():Vector.<StorageVolume> {
            return new Vector.<StorageVolume>();
        }
    }
}
