package {
    import flash.desktop.InvokeEventReason;
    import flash.desktop.NativeApplication;
    import flash.desktop.NativeProcess;
    import flash.display.Sprite;
    import flash.events.InvokeEvent;
    import flash.filesystem.File;
    import flash.system.Capabilities;

    /** What a program learns of the way in which it was started. It ends with the code that its last argument names. */
    public class Test extends Sprite {
        public function Test() {
            trace("debugger", Capabilities.isDebugger);
            trace("may start programs", NativeProcess.isSupported);
            trace("publisher [" + NativeApplication.nativeApplication.publisherID + "]");
            trace("descriptor of", NativeApplication.nativeApplication.applicationDescriptor.*.(localName() == "id"));
            trace("stage", stage != null, "windows", NativeApplication.nativeApplication.openedWindows.length);
            trace("root", root == this, loaderInfo.content == this, parent != null);
            trace("beside it", File.applicationDirectory.resolvePath("data.txt").exists);
            NativeApplication.nativeApplication.addEventListener(InvokeEvent.INVOKE, onInvoke);
        }

        private function onInvoke(event:InvokeEvent):void {
            trace("invoke", event.reason == InvokeEventReason.LOGIN ? "at login" : event.reason, "[" + event.arguments + "]");
            NativeApplication.nativeApplication.exit(event.arguments[event.arguments.length - 1]);
        }
    }
}
