package flash.net {
    import airshim.bridge.Bridge;
    import airshim.bridge.bridge_internal;
    import flash.events.DatagramSocketDataEvent;
    import flash.events.EventDispatcher;
    import flash.events.IOErrorEvent;
    import flash.utils.ByteArray;

    /** A UDP socket that is at the bridge's host. */
    public class DatagramSocket extends EventDispatcher {
        private const id:uint = Bridge.newId();
        private var state:Object = {address: null, port: 0, remoteAddress: null, remotePort: 0};

        public function DatagramSocket() {
            super();
        }

        public static function get isSupported():Boolean {
            return true;
        }

        public function bind(localPort:int = 0, localAddress:String = "0.0.0.0"):void {
            state = Bridge.call("bindDatagrams", {socket: id, port: localPort, address: localAddress});
        }

        public function connect(remoteAddress:String, remotePort:int):void {
            state = Bridge.call("connectDatagrams", {socket: id, port: remotePort, address: remoteAddress});
        }

        public function receive():void {
            Bridge.call("receive", {socket: id});
            Bridge.addDatagrams(id, this);
        }

        public function close():void {
            state = Bridge.call("closeDatagrams", {socket: id});
            Bridge.removeDatagrams(id);
        }

        public function send(bytes:ByteArray, offset:uint = 0, length:uint = 0, address:String = null,
                             port:int = 0):void {
            if (bytes == null) {
                throw new TypeError("Error #2007: Parameter bytes must be non-null.", 2007);
            }
            if (offset > bytes.length || length > bytes.length - offset) {
                throw new RangeError("Error #2006: The supplied index is out of bounds.", 2006);
            }
            const end:uint = length == 0 ? bytes.length : offset + length;
            // A character for each byte.
            var text:String = "";
            for (var index:uint = offset; index < end; index++) {
                text += String.fromCharCode(bytes[index]);
            }
            state = Bridge.call("send", {socket: id, data: text, address: address, port: port});
        }

        public function get connected():Boolean {
            return state.remoteAddress != null;
        }

        public function get bound():Boolean {
            return state.address != null;
        }

        public function get localAddress():String {
            return state.address;
        }

        public function get localPort():int {
            return state.port;
        }

        public function get remoteAddress():String {
            return state.remoteAddress;
        }

        public function get remotePort():int {
            return state.remotePort;
        }

        bridge_internal function received(address:String, port:int, data:ByteArray):void {
            dispatchEvent(new DatagramSocketDataEvent(DatagramSocketDataEvent.DATA, false, false, address, port,
                                                      localAddress, localPort, data));
        }

        bridge_internal function failed():void {
            dispatchEvent(new IOErrorEvent(IOErrorEvent.IO_ERROR, false, false, "Error #2031: Socket Error.", 2031));
        }
    }
}
