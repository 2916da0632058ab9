package {
    import flash.desktop.NativeApplication;
    import flash.display.Sprite;
    import flash.events.*;
    import flash.net.*;
    import flash.utils.ByteArray;

    /** Calls within one program: to the object itself, to its client, by names in any case, and what can't be called. */
    public class Test extends Sprite {
        private var receiver:LocalConnection = new LocalConnection();
        private var sender:LocalConnection = new LocalConnection();
        private var name_:String = "_airshim_fixture_" + Math.random();

        public function Test() {
            trace(LocalConnection.isSupported, receiver.domain, receiver.client == receiver, receiver.isPerUser);
            for each (var connection:LocalConnection in [receiver, sender]) {
                connection.addEventListener(StatusEvent.STATUS, onStatus);
                connection.addEventListener(AsyncErrorEvent.ASYNC_ERROR, onError);
            }
            receiver.client = {test: function(...args):void {
                trace("test", args.length, args);
                if (args.length == 0) {
                    receiver.close();
                    sender.send(name_, "late");
                    sender.removeEventListener(StatusEvent.STATUS, onStatus);
                    sender.addEventListener(StatusEvent.STATUS, onLast);
                }
            }};
            sender.send(name_, "early");
            receiver.connect(name_);
            sender.send(name_, "test", 1, "two", {three: 3}, [4, 5], null);
            sender.send(name_.toUpperCase(), "missing");
            sender.send("localhost:" + name_, "test");
            sender.send(name_, "test");
            trace("all sent");
        }

        private function onStatus(event:StatusEvent):void {
            trace(event, event.target == sender);
        }

        private function onLast(event:StatusEvent):void {
            trace("after close:", event.level);
        }

        private function onError(event:AsyncErrorEvent):void {
            trace(event.type, event.error, event.target == receiver);
        }
    }
}
