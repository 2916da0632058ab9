package {
    import flash.display.Sprite;
    import flash.filesystem.File;
    import flash.net.URLLoader;
    import flash.net.URLRequest;

    /** Without permission to read, a program learns nothing of any file. */
    public class Test extends Sprite {
        public function Test() {
            attempt("exists", function():void {
                trace(new File("/etc/passwd").exists);
            });
            attempt("isDirectory", function():void {
                trace(new File("/").isDirectory);
            });
            attempt("URLLoader", function():void {
                new URLLoader(new URLRequest("test.toml"));
            });
            // A path alone is no secret.
            trace(new File("/etc/passwd").parent.nativePath);
        }

        private function attempt(what:String, action:Function):void {
            try {
                action();
                trace(what, "no error");
            } catch (error:Error) {
                trace(what, error);
            }
        }
    }
}
