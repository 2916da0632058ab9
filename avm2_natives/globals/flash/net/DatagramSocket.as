package flash.net {
    import flash.events.EventDispatcher;
    import flash.utils.ByteArray;

    [Allocator]
    [Version("air2.0")]
    [Event(name="close", type="flash.events.Event")]
    [Event(name="data", type="flash.events.DatagramSocketDataEvent")]
    [Event(name="ioError", type="flash.events.IOErrorEvent")]
    public class DatagramSocket extends EventDispatcher {
        public function DatagramSocket() {
            super();
        }

        public static native function get isSupported():Boolean;

        /** Sends one packet to all machines of a network, by a socket of its own. */
        public static native function broadcast(bytes:ByteArray, offset:uint = 0, length:uint = 0,
                                                address:String = "255.255.255.255", port:int = 0):void;

        public native function bind(localPort:int = 0, localAddress:String = "0.0.0.0"):void;

        public native function connect(remoteAddress:String, remotePort:int):void;

        public native function receive():void;

        public native function close():void;

        public native function send(bytes:ByteArray, offset:uint = 0, length:uint = 0, address:String = null,
                                    port:int = 0):void;

        public native function get connected():Boolean;

        public native function get bound():Boolean;

        public native function get localAddress():String;

        public native function get localPort():int;

        public native function get remoteAddress():String;

        public native function get remotePort():int;
    }
}
