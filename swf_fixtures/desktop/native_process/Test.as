package {
    import flash.desktop.NativeProcess;
    import flash.desktop.NativeProcessStartupInfo;
    import flash.display.Sprite;
    import flash.events.Event;
    import flash.events.NativeProcessExitEvent;
    import flash.events.ProgressEvent;
    import flash.filesystem.File;

    /** Programs of the system: `cat` as a filter, `sh` for the rest. */
    public class Test extends Sprite {
        private var process:NativeProcess = new NativeProcess();
        private var output:String = "";
        private var error:String = "";
        private var sent:Number = 0;
        private var closed:Array = [];
        private var then:Function;

        public function Test() {
            trace(NativeProcess.isSupported, process.running);
            process.addEventListener(ProgressEvent.STANDARD_OUTPUT_DATA, function (event:ProgressEvent):void {
                output += process.standardOutput.readUTFBytes(process.standardOutput.bytesAvailable);
                if (output == "ready\n") {
                    // It takes no notice of the first.
                    process.exit();
                    process.exit(true);
                }
            });
            process.addEventListener(ProgressEvent.STANDARD_ERROR_DATA, function (event:ProgressEvent):void {
                error += process.standardError.readUTFBytes(process.standardError.bytesAvailable);
            });
            process.addEventListener(ProgressEvent.STANDARD_INPUT_PROGRESS, function (event:ProgressEvent):void {
                sent += event.bytesLoaded;
            });
            for each (var type:String in [Event.STANDARD_OUTPUT_CLOSE, Event.STANDARD_ERROR_CLOSE]) {
                process.addEventListener(type, function (event:Event):void {
                    closed.push(event.type);
                });
            }
            process.addEventListener(NativeProcessExitEvent.EXIT, onExit);

            attempt("write", function ():void { process.standardInput.writeUTFBytes("x"); });
            attempt("closeInput", function ():void { process.closeInput(); });
            attempt("start nothing", function ():void { process.start(null); });
            attempt("start without a program", function ():void { process.start(new NativeProcessStartupInfo()); });
            attempt("a program that isn't there", function ():void {
                new NativeProcessStartupInfo().executable = new File("/no/such/program");
            });
            attempt("a directory that isn't there", function ():void {
                new NativeProcessStartupInfo().workingDirectory = new File("/no/such/directory");
            });
            attempt("a file that is no program", function ():void { start("app:/Test.as", []); });
            process.exit();

            then = shell;
            start("/bin/cat", []);
            trace(process.running);
            attempt("start again", function ():void { start("/bin/cat", []); });
            process.standardInput.writeUTFBytes("hello ");
            process.standardInput.writeUTFBytes("world");
            process.closeInput();
        }

        private function start(path:String, words:Array, directory:File = null):void {
            var info:NativeProcessStartupInfo = new NativeProcessStartupInfo();
            info.executable = new File(path);
            info.arguments = Vector.<String>(words);
            info.workingDirectory = directory;
            process.start(info);
        }

        private function onExit(event:NativeProcessExitEvent):void {
            trace("[" + output + "] [" + error + "]", sent, event.exitCode, process.running, closed.sort());
            output = error = "";
            closed = [];
            then();
        }

        private function shell():void {
            then = killed;
            start("/bin/sh", ["-c", "pwd; echo \"$1\" >&2; exit 7", "sh", "a b"], new File("/"));
        }

        private function killed():void {
            then = asked;
            start("/bin/sh", ["-c", "trap '' TERM; echo ready; read line"]);
        }

        private function asked():void {
            then = null;
            start("/bin/sleep", ["100"]);
            process.exit();
            then = function ():void { trace("end"); };
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
