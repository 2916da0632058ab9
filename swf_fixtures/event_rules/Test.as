package {
    import flash.display.Sprite;
    import flash.events.*;

    /** The rules of EventDispatcher and Event that servers lean on (semantics §6). */
    public class Test extends Sprite {
        private var dispatcher:EventDispatcher = new EventDispatcher();

        public function Test() {
            order();
            changesWhileDispatching();
            redispatch();
            exceptions();
            defaults();
            texts();
            unhandled();
        }

        private static function say(text:String):Function {
            return function(event:Event):void {
                trace(" ", text);
            };
        }

        private function order():void {
            trace("by priority, then in the order of adding; adding again changes nothing");
            var first:Function = say("1st of priority 0");
            dispatcher.addEventListener("x", first);
            dispatcher.addEventListener("x", say("2nd of priority 0"));
            dispatcher.addEventListener("x", say("priority -1"), false, -1);
            dispatcher.addEventListener("x", say("priority 5"), false, 5);
            dispatcher.addEventListener("x", first, false, 9);
            trace(dispatcher.dispatchEvent(new Event("x")));
            attempt("no type", function():void { dispatcher.addEventListener(null, first); });
            attempt("no listener", function():void { dispatcher.addEventListener("x", null); });
            attempt("no event", function():void { dispatcher.dispatchEvent(null); });
            trace(dispatcher.hasEventListener("x"), dispatcher.willTrigger("y"));
        }

        private function changesWhileDispatching():void {
            trace("a listener that is removed is still called, one that is added is not");
            dispatcher = new EventDispatcher();
            var removed:Function = say("removed");
            dispatcher.addEventListener("x", function(event:Event):void {
                trace("  first");
                dispatcher.removeEventListener("x", removed);
                dispatcher.addEventListener("x", say("added"));
            });
            dispatcher.addEventListener("x", removed);
            dispatcher.dispatchEvent(new Event("x"));
            trace("the next time");
            dispatcher.dispatchEvent(new Event("x"));
        }

        private function redispatch():void {
            trace("an event that somebody has heard is cloned");
            var silent:EventDispatcher = new EventDispatcher();
            var relay:EventDispatcher = new EventDispatcher();
            var event:Cloned = new Cloned("x");
            trace(event.target, event.currentTarget, event.eventPhase);
            relay.addEventListener("x", function(heard:Event):void {
                trace("  the same:", heard == event, heard.target == relay, heard.currentTarget == relay);
            });
            silent.dispatchEvent(event);
            relay.dispatchEvent(event);
            relay.dispatchEvent(event);
            event.clones = false;
            attempt("clone() gives null", function():void { relay.dispatchEvent(event); });
        }

        private function exceptions():void {
            trace("after an exception the others are called");
            dispatcher = new EventDispatcher();
            dispatcher.addEventListener("x", function(event:Event):void {
                throw new Error("of a listener");
            });
            dispatcher.addEventListener("x", say("second"));
            trace(dispatcher.dispatchEvent(new Event("x")));
        }

        private function defaults():void {
            trace("what can't be cancelled isn't");
            dispatcher = new EventDispatcher();
            dispatcher.addEventListener("x", function(event:Event):void {
                event.preventDefault();
                trace(" ", event.cancelable, event.isDefaultPrevented());
            });
            trace(dispatcher.dispatchEvent(new Event("x")));
            trace(dispatcher.dispatchEvent(new Event("x", false, true)));
        }

        private function texts():void {
            trace(new Event("x", true, true));
            trace(new ProgressEvent("socketData", false, false, 78, 0));
            trace(new DataEvent("data", false, false, "some"));
            trace(new IOErrorEvent("ioError", false, false, "Error #2031: Socket Error. URL: 127.0.0.1", 2031));
            trace(new Event("x").formatToString("Name", "type", "bubbles"));
        }

        private function unhandled():void {
            trace("errors that nobody listens to are shown");
            dispatcher.dispatchEvent(new IOErrorEvent("ioError", false, false, "Error #2031: Socket Error", 2031));
            dispatcher.dispatchEvent(new SecurityErrorEvent("securityError", false, false, "no"));
            dispatcher.addEventListener("ioError", say("heard"));
            dispatcher.dispatchEvent(new IOErrorEvent("ioError", false, false, "Error #2031: Socket Error", 2031));
        }

        private function attempt(name:String, action:Function):void {
            try {
                action();
                trace(name + ": no error");
            } catch (error:Error) {
                trace(name + ":", error);
            }
        }
    }
}

import flash.events.Event;

class Cloned extends Event {
    public var clones:Boolean = true;

    public function Cloned(type:String) {
        super(type);
    }

    override public function clone():Event {
        return clones ? new Cloned(type) : null;
    }
}
