package {
    import flash.display.Loader;
    import flash.display.Sprite;
    import flash.events.Event;
    import flash.events.IOErrorEvent;
    import flash.events.SecurityErrorEvent;
    import flash.filesystem.File;
    import flash.filesystem.FileMode;
    import flash.filesystem.FileStream;
    import flash.net.ServerSocket;
    import flash.net.URLRequest;
    import flash.net.URLStream;
    import flash.system.ApplicationDomain;
    import flash.system.LoaderContext;
    import flash.system.Security;
    import flash.utils.ByteArray;

    /**
     * What a program loads: the application's own files run in its sandbox, others in one of their own, whatever domain the
     * program asks for, and bytes only where it asks for code (semantics §10; which of #3015 and #3226 it is: INF). The
     * program loads itself.
     */
    public class Test extends Sprite {
        private var steps:Array = [];
        private var loader:Loader;

        public function Test() {
            if (loaderInfo.loader != null) {
                beLoaded();
                return;
            }
            trace("the program:", Security.sandboxType);
            var copy:File = File.applicationStorageDirectory.resolvePath("copy.swf");
            var stream:FileStream = new FileStream();
            stream.open(copy, FileMode.WRITE);
            stream.writeBytes(loaderInfo.bytes);
            stream.close();

            bytes("bytes", null);
            bytes("bytes, code not asked for", new LoaderContext());
            var own:LoaderContext = new LoaderContext();
            own.allowCodeImport = true;
            bytes("bytes, code asked for", own);
            var old:LoaderContext = new LoaderContext(false, new ApplicationDomain());
            old.allowLoadBytesCodeExecution = true;
            bytes("bytes, asked for by the older name", old);
            file("of the application", loaderInfo.url, null);
            file("the same by its path", File.applicationDirectory.resolvePath("test.swf").url, null);
            file("app-storage:", "app-storage:/copy.swf", null);
            file("a file elsewhere", new File(copy.nativePath).url, null);
            file("into the program's domain", new File(copy.nativePath).url, new LoaderContext(false, ApplicationDomain.currentDomain));
            next();
        }

        private function bytes(name:String, context:LoaderContext):void {
            steps.push(function():void {
                trace(name + ":");
                loader.loadBytes(loaderInfo.bytes, context);
            });
        }

        private function file(name:String, url:String, context:LoaderContext):void {
            steps.push(function():void {
                trace(name + ":");
                loader.load(new URLRequest(url), context);
            });
        }

        private function next(event:Event = null):void {
            if (event != null && event.type != Event.COMPLETE) {
                trace("  " + event.type);
            }
            if (steps.length == 0) {
                return;
            }
            loader = new Loader();
            for each (var type:String in [Event.COMPLETE, IOErrorEvent.IO_ERROR, SecurityErrorEvent.SECURITY_ERROR]) {
                loader.contentLoaderInfo.addEventListener(type, next);
            }
            try {
                steps.shift()();
            } catch (error:SecurityError) {
                trace("  " + error);
                next();
            }
        }

        private function beLoaded():void {
            var mayServe:Boolean = true;
            try {
                new ServerSocket();
            } catch (error:SecurityError) {
                mayServe = error.errorID != 3205;
            }
            // A domain of its own has its own class.
            trace("  " + Security.sandboxType, "may serve:", mayServe, "may bring in code:", new LoaderContext().allowCodeImport);
            if (Security.sandboxType == Security.APPLICATION) {
                return;
            }
            // Nor does it get to what is the application's by a domain that it makes, or by its URLs.
            trace("  in a domain of its own:", new ApplicationDomain().hasDefinition("Test"));
            for each (var url:String in ["app:/test.swf", "app-storage:/copy.swf"]) {
                try {
                    new URLStream().load(new URLRequest(url));
                    trace("  " + url, "no error");
                } catch (error:SecurityError) {
                    trace("  " + url, error.errorID);
                }
            }
        }
    }
}
