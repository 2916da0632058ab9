package {
    import flash.display.Sprite;
    import flash.net.IPVersion;
    import flash.net.InterfaceAddress;
    import flash.net.NetworkInfo;
    import flash.net.NetworkInterface;

    /** The loopback interface, which every machine has, found by its address. */
    public class Test extends Sprite {
        public function Test() {
            trace("isSupported", NetworkInfo.isSupported);
            trace("one object", NetworkInfo.networkInfo == NetworkInfo.networkInfo);
            try {
                new NetworkInfo();
            } catch (error:Error) {
                trace(error);
            }
            var interfaces:Vector.<NetworkInterface> = NetworkInfo.networkInfo.findInterfaces();
            for each (var found:NetworkInterface in interfaces) {
                for each (var address:InterfaceAddress in found.addresses) {
                    if (address.address == "127.0.0.1") {
                        trace("active", found.active, "mtu", found.mtu > 0, "name", found.name == found.displayName);
                        trace("hardware address", "'" + found.hardwareAddress + "'", found.parent, found.subInterfaces);
                        trace(address.address, address.prefixLength, address.ipVersion, "'" + address.broadcast + "'");
                    } else if (address.address == "::1") {
                        trace(address.address, address.prefixLength, address.ipVersion, "'" + address.broadcast + "'");
                    }
                }
            }
            trace(IPVersion.IPV4, IPVersion.IPV6);
            var own:NetworkInterface = new NetworkInterface();
            trace("fresh", "'" + own.name + "'", "'" + own.displayName + "'", own.addresses.length, own.mtu,
                  "'" + own.hardwareAddress + "'", own.active);
            own.name = "mine";
            own.mtu = 1;
            trace(own.name, own.mtu);
            var fresh:InterfaceAddress = new InterfaceAddress();
            trace("fresh", "'" + fresh.address + "'", "'" + fresh.broadcast + "'", fresh.prefixLength, fresh.ipVersion);
        }
    }
}
