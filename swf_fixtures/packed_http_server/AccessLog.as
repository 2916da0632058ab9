package {
    import flash.filesystem.File;
    import flash.filesystem.FileMode;
    import flash.filesystem.FileStream;

    /** A file with a line for each answer. */
    public class AccessLog {
        private var file:File;

        public function AccessLog(file:File) {
            this.file = file;
        }

        public function write(line:String):void {
            var stream:FileStream = new FileStream();
            stream.open(file, FileMode.APPEND);
            stream.writeUTFBytes(line + "\n");
            stream.close();
        }
    }
}
