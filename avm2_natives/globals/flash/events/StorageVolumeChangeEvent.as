package flash.events {
    import flash.filesystem.File;
    import flash.filesystem.StorageVolume;

    [Version("air2.0")]
    public class StorageVolumeChangeEvent extends Event {
        public static const STORAGE_VOLUME_MOUNT:String = "storageVolumeMount";
        public static const STORAGE_VOLUME_UNMOUNT:String = "storageVolumeUnmount";

        private var _rootDirectory:File;
        private var _storageVolume:StorageVolume;

        public function StorageVolumeChangeEvent(
            type:String, bubbles:Boolean = false, cancelable:Boolean = false, path:File = null,
            volume:StorageVolume = null
        ) {
            super(type, bubbles, cancelable);
            _rootDirectory = path;
            _storageVolume = volume;
        }

        public function get rootDirectory():File {
            return _rootDirectory;
        }

        public function get storageVolume():StorageVolume {
            return _storageVolume;
        }

        override public function clone():Event {
            return new StorageVolumeChangeEvent(type, bubbles, cancelable, rootDirectory, storageVolume);
        }

        override public function toString():String {
            return formatToString(
                "StorageVolumeChangeEvent", "type", "bubbles", "cancelable", "eventPhase", "rootDirectory",
                "storageVolume"
            );
        }
    }
}
