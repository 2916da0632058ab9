package {
    import flash.desktop.NativeApplication;
    import flash.display.Sprite;
    import flash.events.InvokeEvent;
    import flash.events.StatusEvent;
    import flash.net.LocalConnection;

    /**
     * One of two programs that talk. Arguments: "receive" and the name of a connection, or "send", the name and what to say, word by
     * word, at whose end the receiver closes. Without arguments nothing happens.
     */
    public class Test extends Sprite {
        private var connection:LocalConnection = new LocalConnection();
        private var words:Array;
        private var channel:String;

        public function Test() {
            connection.addEventListener(StatusEvent.STATUS, onStatus);
            NativeApplication.nativeApplication.addEventListener(InvokeEvent.INVOKE, onInvoke);
        }

        private function onInvoke(event:InvokeEvent):void {
            words = event.arguments.slice(2);
            channel = event.arguments[1];
            trace(event.arguments.length == 0 ? "nothing to do" : event.arguments[0]);
            if (event.arguments[0] == "receive") {
                receive();
            } else if (event.arguments[0] == "send") {
                send();
            }
        }

        private function receive():void {
            connection.allowDomain("*");
            connection.client = {
                say: function(word:String, details:Object):void {
                    trace("heard", word, details.length, details.parts);
                },
                end: function():void {
                    connection.close();
                }
            };
            try {
                connection.connect(channel);
                trace("ready");
            } catch (error:Error) {
                trace(error);
            }
        }

        private function send():void {
            if (words.length > 0) {
                var word:String = words.shift();
                connection.send(channel, "say", word, {length: word.length, parts: word.split("")});
            } else {
                connection.send(channel, "end");
                channel = null;
            }
        }

        private function onStatus(event:StatusEvent):void {
            trace(event.level);
            if (channel != null && event.level == "status") {
                send();
            }
        }
    }
}
