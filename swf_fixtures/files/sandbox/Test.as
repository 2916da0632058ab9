package {
    import flash.display.Sprite;
    import flash.filesystem.File;
    import flash.filesystem.FileStream;

    /** Outside of the application's sandbox there are no files. */
    public class Test extends Sprite {
        public function Test() {
            for each (var action:Function in [
                function ():void { new File("/etc/hosts"); },
                function ():void { File.applicationDirectory; },
                function ():void { File.createTempFile(); },
                function ():void { File.getRootDirectories(); },
                function ():void { new FileStream(); }
            ]) {
                try {
                    action();
                    trace("done");
                } catch (error:SecurityError) {
                    trace(error);
                }
            }
        }
    }
}
