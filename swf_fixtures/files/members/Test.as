package {
    import flash.display.Sprite;
    import flash.events.StorageVolumeChangeEvent;
    import flash.filesystem.File;
    import flash.filesystem.FileMode;
    import flash.filesystem.FileStream;
    import flash.filesystem.StorageVolume;
    import flash.filesystem.StorageVolumeInfo;
    import flash.net.FileFilter;

    /** What else File has: notes about a file, and what needs somebody before a screen. */
    public class Test extends Sprite {
        private var file:File = File.applicationStorageDirectory.resolvePath("note.txt");

        public function Test() {
            write("note");
            trace("created", file.creationDate is Date, file.creationDate.time <= file.modificationDate.time, file.creator);
            trace("marks", file.downloaded, file.isPackage, file.isHidden, file.isSymbolicLink, file.preventBackup);
            file.downloaded = true;
            file.preventBackup = true;
            trace("marks", file.downloaded, file.preventBackup);
            trace("icon", file.icon.bitmaps.length);
            trace("space", file.resolvePath("../not/there").spaceAvailable > 0);

            // Sizes are those of now, and a File doesn't hold on to what was there.
            write("longer note");
            trace("size", file.size);
            file.deleteFile();
            trace("gone", file.exists, file.isDirectory);
            attempt("size", function ():void { file.size; });
            attempt("modificationDate", function ():void { file.modificationDate; });
            attempt("creationDate", function ():void { file.creationDate; });
            attempt("cancel nothing", function ():void { file.cancel(); });

            attempt("no filter", function ():void { file.browseForOpen("title", ["*.txt"]); });
            attempt("no filters", function ():void { file.browseForOpenMultiple("title", [new FileFilter("Text", "*.txt"), null]); });
            volumes();
        }

        private function volumes():void {
            var info:StorageVolumeInfo = StorageVolumeInfo.storageVolumeInfo;
            trace("volumes", StorageVolumeInfo.isSupported, info === StorageVolumeInfo.storageVolumeInfo, info.getStorageVolumes().length);
            attempt("another", function ():void { new StorageVolumeInfo(); });
            var volume:StorageVolume = new StorageVolume(new File("/media/stick"), "stick", true, false, "vfat", null);
            trace(volume.rootDirectory.url, volume.name, volume.isWritable, volume.isRemovable, volume.fileSystemType, volume.drive);
            var event:StorageVolumeChangeEvent = new StorageVolumeChangeEvent(
                StorageVolumeChangeEvent.STORAGE_VOLUME_MOUNT, false, false, volume.rootDirectory, volume);
            var clone:StorageVolumeChangeEvent = event.clone() as StorageVolumeChangeEvent;
            trace(clone.type, clone.rootDirectory === event.rootDirectory, clone.storageVolume === volume);
        }

        private function write(text:String):void {
            var stream:FileStream = new FileStream();
            stream.open(file, FileMode.WRITE);
            stream.writeUTFBytes(text);
            stream.close();
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
