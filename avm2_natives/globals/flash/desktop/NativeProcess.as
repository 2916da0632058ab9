package flash.desktop {
    import airshim.InboundPipe;
    import airshim.OutboundPipe;
    import airshim.runtime_internal;
    import flash.errors.IllegalOperationError;
    import flash.events.Event;
    import flash.events.EventDispatcher;
    import flash.events.IOErrorEvent;
    import flash.events.NativeProcessExitEvent;
    import flash.events.ProgressEvent;
    import flash.utils.ByteArray;
    import flash.utils.IDataInput;
    import flash.utils.IDataOutput;

    /** Another program of the system, with its input and output. */
    [Version("air2.0")]
    [Allocator]
    [Event(name="exit", type="flash.events.NativeProcessExitEvent")]
    [Event(name="standardErrorClose", type="flash.events.Event")]
    [Event(name="standardErrorData", type="flash.events.ProgressEvent")]
    [Event(name="standardErrorIoError", type="flash.events.IOErrorEvent")]
    [Event(name="standardInputClose", type="flash.events.Event")]
    [Event(name="standardInputIoError", type="flash.events.IOErrorEvent")]
    [Event(name="standardInputProgress", type="flash.events.ProgressEvent")]
    [Event(name="standardOutputClose", type="flash.events.Event")]
    [Event(name="standardOutputData", type="flash.events.ProgressEvent")]
    [Event(name="standardOutputIoError", type="flash.events.IOErrorEvent")]
    public class NativeProcess extends EventDispatcher {
        private var _input:OutboundPipe = new OutboundPipe(sendInput);
        private var _output:InboundPipe = new InboundPipe();
        private var _error:InboundPipe = new InboundPipe();

        public function NativeProcess() {
            super();
        }

        /** Whether the application's profile lets it start programs: `extendedDesktop`. */
        public static native function get isSupported():Boolean;

        public static function isValidExecutable(file:Object):Boolean {
            return file != null && file.exists && !file.isDirectory;
        }

        public native function get running():Boolean;

        public function get standardInput():IDataOutput {
            return _input;
        }

        public function get standardOutput():IDataInput {
            return _output;
        }

        public function get standardError():IDataInput {
            return _error;
        }

        public function start(info:NativeProcessStartupInfo):void {
            if (info == null) {
                Error.throwError(TypeError, 2007, "info");
            }
            if (running) {
                Error.throwError(IllegalOperationError, 3213);
            }
            if (info.executable == null) {
                Error.throwError(ArgumentError, 3214);
            }
            var words:Array = [];
            for (var i:int = 0; i < info.arguments.length; i++) {
                words.push(info.arguments[i]);
            }
            _output = new InboundPipe();
            _error = new InboundPipe();
            internalStart(info.executable, words, info.workingDirectory);
        }

        /** Asks the program to end, or ends it. */
        public native function exit(force:Boolean = false):void;

        /** The program gets to the end of its input. */
        public native function closeInput():void;

        private function sendInput(bytes:ByteArray):void {
            internalSend(bytes);
        }

        runtime_internal function received(isError:Boolean, bytes:ByteArray):void {
            (isError ? _error : _output).runtime_internal::append(bytes);
            runtime_internal::deliver(
                new ProgressEvent(isError ? ProgressEvent.STANDARD_ERROR_DATA : ProgressEvent.STANDARD_OUTPUT_DATA,
                                  false, false, bytes.length, 0));
        }

        runtime_internal function sent(count:Number):void {
            runtime_internal::deliver(
                new ProgressEvent(ProgressEvent.STANDARD_INPUT_PROGRESS, false, false, count, 0));
        }

        /** A pipe is closed, with an error's text where it broke. */
        runtime_internal function closed(closeType:String, errorType:String, error:String, id:int):void {
            if (error != null) {
                runtime_internal::deliver(new IOErrorEvent(errorType, false, false, error, id));
            } else {
                runtime_internal::deliver(new Event(closeType));
            }
        }

        runtime_internal function exited(code:Number):void {
            runtime_internal::deliver(
                new NativeProcessExitEvent(NativeProcessExitEvent.EXIT, false, false, code));
        }

        private native function internalStart(executable:Object, words:Array, workingDirectory:Object):void;

        private native function internalSend(bytes:ByteArray):void;
    }
}
