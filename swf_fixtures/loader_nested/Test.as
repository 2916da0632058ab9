package {
    import flash.display.Loader;
    import flash.display.Sprite;
    import flash.events.Event;
    import flash.net.URLRequest;
    import flash.system.ApplicationDomain;
    import flash.system.LoaderContext;

    /**
     * Loads itself, in a domain of its own, and that once more: each knows who has loaded it. A third one's constructor
     * throws: it isn't complete.
     */
    public class Test extends Sprite {
        public function Test() {
            var part:String = loaderInfo.parameters.part;
            if (part == null) {
                open("child.swf", "child");
            } else if (part == "child") {
                report(part);
                open("grandchild.swf", "grandchild");
            } else if (part == "grandchild") {
                report(part);
                open("failing.swf", "failing");
            } else {
                report(part);
                throw new Error("in the constructor");
            }
        }

        private function report(part:String):void {
            trace(part, "at", file(loaderInfo.url), "was loaded by", file(loaderInfo.loaderURL));
        }

        private function open(name:String, part:String):void {
            var loader:Loader = new Loader();
            trace("a new Loader's loaderURL:", file(loader.contentLoaderInfo.loaderURL));
            loader.contentLoaderInfo.addEventListener(Event.INIT, heard);
            loader.contentLoaderInfo.addEventListener(Event.COMPLETE, heard);
            var context:LoaderContext = new LoaderContext(false, new ApplicationDomain(null));
            context.parameters = {part: part};
            loader.load(new URLRequest("test.swf?" + name), context);
            addChild(loader);

            function heard(event:Event):void {
                trace(part, event.type);
            }
        }

        private static function file(url:String):String {
            return url.substr(url.lastIndexOf("/") + 1);
        }
    }
}
