package {
    import flash.display.Loader;
    import flash.display.MovieClip;
    import flash.display.Sprite;
    import flash.events.Event;
    import flash.events.TimerEvent;
    import flash.system.ApplicationDomain;
    import flash.system.LoaderContext;
    import flash.utils.Timer;
    import flash.utils.setInterval;
    import flash.utils.setTimeout;

    /**
     * Loader.unloadAndStop: timers of what was loaded stop, and its listeners on the stage and for frames are removed. Those
     * of the program that has loaded it stay. The program loads itself, into a domain of its own.
     */
    public class Test extends Sprite {
        private var _unloaded:Boolean = false;
        private var _loader:Loader;
        private var _aside:MovieClip;
        private var _timer:Timer;
        private var _frames:int = 0;

        public function Test() {
            if (loaderInfo.parameters.loaded) {
                beLoaded();
            } else {
                load();
            }
        }

        // The program that loads.

        private function load():void {
            var context:LoaderContext = new LoaderContext(false, new ApplicationDomain(null));
            context.allowCodeImport = true;
            context.parameters = {loaded: "yes"};
            _loader = new Loader();
            addChild(_loader);
            _loader.contentLoaderInfo.sharedEvents.addEventListener("ready", onReady);
            _loader.loadBytes(loaderInfo.bytes, context);
            stage.addEventListener("news", function (event:Event):void {
                trace("the program hears news");
            });
        }

        private function onReady(event:Event):void {
            trace("ready", _loader.content != null);
            stage.dispatchEvent(new Event("news"));
            _loader.unloadAndStop();
            trace("unloaded", _loader.content);
            stage.dispatchEvent(new Event("news"));
            _timer = new Timer(20, 5);
            _timer.addEventListener(TimerEvent.TIMER_COMPLETE, function (event:TimerEvent):void {
                trace("the program's timer goes on", _frames > 0);
                removeEventListener(Event.ENTER_FRAME, countFrame);
            });
            _timer.start();
            addEventListener(Event.ENTER_FRAME, countFrame);
        }

        private function countFrame(event:Event):void {
            _frames++;
        }

        // What is loaded.

        private function beLoaded():void {
            loaderInfo.addEventListener(Event.UNLOAD, function (event:Event):void {
                _unloaded = true;
            });
            _timer = new Timer(10);
            _timer.addEventListener(TimerEvent.TIMER, onTimer);
            _timer.start();
            setInterval(say, 10, "setInterval");
            setTimeout(say, 60, "setTimeout");
            addEventListener(Event.ENTER_FRAME, function (event:Event):void {
                say("enterFrame");
            });
            _aside = new MovieClip();
            _aside.addEventListener(Event.EXIT_FRAME, function (event:Event):void {
                say("exitFrame of what isn't shown");
            });
            addEventListener(Event.ADDED_TO_STAGE, function (event:Event):void {
                stage.addEventListener("news", function (event:Event):void {
                    trace("what was loaded hears news", _unloaded);
                });
            });
        }

        private function onTimer(event:TimerEvent):void {
            say("timer");
            if (!_unloaded && _timer.currentCount == 3) {
                loaderInfo.sharedEvents.dispatchEvent(new Event("ready"));
                trace("running", _timer.running);
            }
        }

        private function say(what:String):void {
            if (_unloaded) {
                trace(what, "after it was unloaded");
            }
        }
    }
}
