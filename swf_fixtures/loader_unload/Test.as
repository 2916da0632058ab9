package {
    import flash.display.BitmapData;
    import flash.display.Loader;
    import flash.display.LoaderInfo;
    import flash.display.PNGEncoderOptions;
    import flash.display.Sprite;
    import flash.events.Event;
    import flash.events.IOErrorEvent;
    import flash.net.URLRequest;
    import flash.utils.ByteArray;

    /** Loader: what it lets go of, by unload(), by the next load, and by close() while it loads. */
    public class Test extends Sprite {
        private var picture:ByteArray = new BitmapData(3, 2).encode(new BitmapData(3, 2).rect, new PNGEncoderOptions());
        private var loader:Loader = new Loader();
        private var info:LoaderInfo = loader.contentLoaderInfo;
        private var completed:int = 0;

        public function Test() {
            for each (var type:String in [Event.INIT, Event.COMPLETE, Event.UNLOAD, IOErrorEvent.IO_ERROR]) {
                info.addEventListener(type, show);
            }
            addChild(loader);
            loader.unload();
            loader.unloadAndStop();
            loader.close();
            trace("nothing to unload");
            loader.loadBytes(picture);
        }

        private function show(event:Event):void {
            trace(event.type, "content", loader.content, info.content, loader.numChildren, info.bytesTotal > 0);
            if (event.type == Event.COMPLETE) {
                completed++;
                next();
            }
        }

        private function next():void {
            switch (completed) {
                case 1:
                    trace("load again");
                    loader.loadBytes(picture);
                    trace("begun");
                    break;
                case 2:
                    loader.content.addEventListener(Event.REMOVED_FROM_STAGE, function (event:Event):void {
                        trace(event.type);
                    });
                    loader.unload();
                    loader.unload();
                    attempt("width", function ():void { info.width; });
                    trace(info.loader == loader, loader.contentLoaderInfo == info, info.contentType, info.applicationDomain);
                    loader.loadBytes(picture);
                    break;
                case 3:
                    loader.content.addEventListener(Event.ENTER_FRAME, function (event:Event):void {
                        trace("a frame of what was unloaded");
                    });
                    loader.unloadAndStop();
                    loader.load(new URLRequest("app:/test.swf"));
                    loader.close();
                    trace("closed");
                    loader.close();
                    break;
            }
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
