package flash.net {
    import airshim.runtime_internal;
    import flash.events.EventDispatcher;

    [Allocator]
    [Version("air2.0")]
    [Event(name="connect", type="flash.events.ServerSocketConnectEvent")]
    [Event(name="close", type="flash.events.Event")]
    public class ServerSocket extends EventDispatcher {
        public function ServerSocket() {
            super();
        }

        public static native function get isSupported():Boolean;

        public function bind(localPort:int = 0, localAddress:String = "0.0.0.0"):void {
            internalBind(localPort, localAddress);
        }

        public function close():void {
            internalClose();
        }

        public function listen(backlog:int = 0):void {
            internalListen(backlog);
        }

        public native function get localAddress():String;

        public native function get localPort():int;

        public function get listening():Boolean {
            return internalListening();
        }

        public function get bound():Boolean {
            return internalBound();
        }

        /** Connections stay in the backlog until someone wants to hear of them. */
        runtime_internal override function listenerAdded(type:String):void {
            if (type == "connect") {
                internalSetAccepting(true);
            }
        }

        runtime_internal override function lastListenerRemoved(type:String):void {
            if (type == "connect") {
                internalSetAccepting(false);
            }
        }

        private native function internalSetAccepting(accepting:Boolean):void;

        private native function internalBind(port:int, address:String):void;

        private native function internalClose():void;

        private native function internalListen(backlog:int):void;

        private native function internalListening():Boolean;

        private native function internalBound():Boolean;
    }
}
