package flash.system {
    import airshim.Unimplemented;
    import flash.events.EventDispatcher;

    /** A way from one worker to another, of which there are none. */
    [API("682")]
    [Event(name="channelMessage", type="flash.events.Event")]
    [Event(name="channelState", type="flash.events.Event")]
    public final class MessageChannel extends EventDispatcher {
        /** Errors: ArgumentError #2012, always. */
        public function MessageChannel() {
            super();
            Error.throwError(ArgumentError, 2012, "MessageChannel$");
        }

        public function get messageAvailable():Boolean {
            return false;
        }

        public function get state():String {
            return MessageChannelState.CLOSED;
        }

        public function close():void {
            Unimplemented.throwFor("flash.system::MessageChannel/close()");
        }

        public function receive(blockUntilReceived:Boolean = false):* {
            Unimplemented.throwFor("flash.system::MessageChannel/receive()");
            return null;
        }

        public function send(arg:*, queueLimit:int = -1):void {
            Unimplemented.throwFor("flash.system::MessageChannel/send()");
        }
    }
}
