package {
    import flash.desktop.NativeProcess;
    import flash.desktop.NativeProcessStartupInfo;
    import flash.display.Sprite;
    import flash.events.IOErrorEvent;
    import flash.filesystem.File;

    /** Without permission to run programs, none is started. */
    public class Test extends Sprite {
        public function Test() {
            trace(NativeProcess.isSupported);
            attempt("start", function():void {
                var info:NativeProcessStartupInfo = new NativeProcessStartupInfo();
                info.executable = new File("/bin/sh");
                var process:NativeProcess = new NativeProcess();
                process.addEventListener(IOErrorEvent.IO_ERROR, function(event:IOErrorEvent):void {
                    trace(event);
                });
                process.start(info);
                trace(process.running);
            });
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
