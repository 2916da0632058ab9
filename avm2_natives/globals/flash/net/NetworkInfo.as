package flash.net {
    import airshim.requireApplicationSandbox;
    import airshim.runtime_internal;
    import flash.events.Event;
    import flash.events.EventDispatcher;

    /** The machine's network interfaces. There is one object, `NetworkInfo.networkInfo`. */
    [Version("air2.0")]
    [Event(name="networkChange", type="flash.events.Event")]
    public class NetworkInfo extends EventDispatcher {
        private static var _instance:NetworkInfo = null;
        private static var _isCreating:Boolean = false;

        private var _disableNetworkChanges:Boolean = false;
        private var _hasListener:Boolean = false;

        public function NetworkInfo() {
            super();
            if (!_isCreating) {
                Error.throwError(ArgumentError, 2012, "NetworkInfo$");
            }
        }

        public static function get isSupported():Boolean {
            return true;
        }

        /** Errors: SecurityError #3205 outside of the application sandbox. */
        public static function get networkInfo():NetworkInfo {
            requireApplicationSandbox();
            if (_instance == null) {
                _isCreating = true;
                _instance = new NetworkInfo();
                _isCreating = false;
            }
            return _instance;
        }

        /** All interfaces, whether they are up or not. */
        public function findInterfaces():Vector.<NetworkInterface> {
            var interfaces:Vector.<NetworkInterface> = new Vector.<NetworkInterface>();
            var facts:Array = readInterfaces();
            for (var i:int = 0; i < facts.length; i++) {
                var found:NetworkInterface = new NetworkInterface();
                found.name = facts[i].name;
                found.displayName = facts[i].displayName;
                found.active = facts[i].active;
                found.mtu = facts[i].mtu;
                found.hardwareAddress = facts[i].hardwareAddress;
                var addresses:Array = facts[i].addresses;
                for (var j:int = 0; j < addresses.length; j++) {
                    var address:InterfaceAddress = new InterfaceAddress();
                    address.address = addresses[j].address;
                    address.broadcast = addresses[j].broadcast;
                    address.prefixLength = addresses[j].prefixLength;
                    address.ipVersion = addresses[j].isIPv4 ? IPVersion.IPV4 : IPVersion.IPV6;
                    found.addresses.push(address);
                }
                interfaces.push(found);
            }
            return interfaces;
        }

        /** AIR 51: leaves `networkChange` events out. */
        public function get disableNetworkChanges():Boolean {
            return _disableNetworkChanges;
        }

        public function set disableNetworkChanges(value:Boolean):void {
            _disableNetworkChanges = value;
            watch(_hasListener && !value);
        }

        /** The machine's interfaces have changed. */
        runtime_internal function changed():void {
            dispatchEvent(new Event("networkChange"));
        }

        /** The system is asked for changes only where someone listens. */
        runtime_internal override function listenerAdded(type:String):void {
            if (type == "networkChange") {
                _hasListener = true;
                watch(!_disableNetworkChanges);
            }
        }

        runtime_internal override function lastListenerRemoved(type:String):void {
            if (type == "networkChange") {
                _hasListener = false;
                watch(false);
            }
        }

        /** An object for each interface, with the members of NetworkInterface and of InterfaceAddress. */
        private native function readInterfaces():Array;

        private native function watch(wanted:Boolean):void;
    }
}
