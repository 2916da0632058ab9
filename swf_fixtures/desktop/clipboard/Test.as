package {
    import flash.desktop.Clipboard;
    import flash.desktop.ClipboardFormats;
    import flash.desktop.ClipboardTransferMode;
    import flash.desktop.NativeApplication;
    import flash.desktop.Updater;
    import flash.display.Sprite;

    /** The clipboard, which is the program's own, and what of the desktop isn't there. */
    public class Test extends Sprite {
        public function Test() {
            var clipboard:Clipboard = Clipboard.generalClipboard;
            trace(clipboard === Clipboard.generalClipboard, clipboard.formats);
            trace(clipboard.getData(ClipboardFormats.TEXT_FORMAT), clipboard.hasFormat(ClipboardFormats.TEXT_FORMAT));
            trace(clipboard.setData(ClipboardFormats.TEXT_FORMAT, "text"), clipboard.getData(ClipboardFormats.TEXT_FORMAT));
            var calls:int = 0;
            clipboard.setDataHandler(ClipboardFormats.URL_FORMAT, function ():String { calls++; return "http://x/"; });
            trace(clipboard.formats, calls, clipboard.getData("air:url"), clipboard.getData("air:url"), calls);
            var object:Object = {deep: [1]};
            clipboard.setData("own", object);
            trace(clipboard.getData("own") === object);
            var copy:Object = clipboard.getData("own", ClipboardTransferMode.CLONE_ONLY);
            trace(copy === object, copy.deep);
            clipboard.setData("own", object, false);
            trace(clipboard.getData("own", ClipboardTransferMode.CLONE_ONLY),
                  clipboard.getData("own", ClipboardTransferMode.CLONE_PREFERRED) === object);
            clipboard.clearData(ClipboardFormats.TEXT_FORMAT);
            trace(clipboard.formats);
            clipboard.clear();
            trace(clipboard.formats.length);
            attempt("mode", function ():void { clipboard.getData("own", "steal"); });
            attempt("format", function ():void { clipboard.setData(null, 1); });
            attempt("data", function ():void { clipboard.setData("own", null); });

            var application:NativeApplication = NativeApplication.nativeApplication;
            trace(application.icon, application.menu, application.copy(), NativeApplication.supportsDockIcon);
            trace(application.openedWindows.length, application.activeWindow, application.autoExit);
            attempt("default", function ():void { application.setAsDefaultApplication("txt"); });
            attempt("login", function ():void { application.startAtLogin = true; });
            trace(Updater.isSupported);
            attempt("update", function ():void { new Updater().update(null, "2.0"); });
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
