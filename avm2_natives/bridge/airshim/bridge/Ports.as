package airshim.bridge {
    /**
     * Which ports a program can bind, of one kind of socket: what the host found out before the program began, and what the
     * program has bound since.
     */
    internal final class Ports {
        /** By address in its normal form: its `text`, and ranges of ports, each an array of the first and the last, `taken` and `denied`. */
        private const addresses:Object = {};
        /** Ports that the host keeps for programs that take any. */
        private var free:Array;
        /** What is bound: arrays of an address in its normal form and a port. */
        private var bound:Array = [];

        /**
         * @param table For each address of the machine an object with its `address`, `denied` and the ranges that are taken.
         * @param kind The name of these in the table: `servers` or `datagrams`.
         * @param free Ports that are kept for the program.
         */
        public function Ports(table:Array, kind:String, free:Array) {
            super();
            this.free = free;
            for each (var entry:Object in table) {
                addresses[IPAddress.normal(entry.address)] = {text: entry.address, taken: entry[kind], denied: entry.denied};
            }
        }

        /**
         * Binds a port, by what is known here.
         *
         * @param address In its normal form.
         * @return The address as AIR shows it, and the port, where it is 0 one that is free.
         * @throws Error The one that AIR throws.
         */
        internal function bind(address:String, port:int):Object {
            const known:Object = addresses[address] || unlisted(address);
            if (known == null) {
                throw Refusal.invalidSocket();
            }
            if (isIn(known.denied, port)) {
                throw Refusal.applicationOnly();
            }
            if (port != 0 && (isIn(known.taken, port) || bound.some(overlaps(address, port)))) {
                throw Refusal.invalidSocket();
            }
            const chosen:int = port == 0 ? take() : port;
            bound.push([address, chosen]);
            return {address: known.text, port: chosen};
        }

        /** What is known of an address that the machine doesn't list as its own. */
        private function unlisted(address:String):Object {
            const isLoopback:Boolean = address.indexOf("127.") == 0;
            if (!isLoopback && address.indexOf("%") < 0) {
                return null;
            }
            // All that begins so is the machine's own. Of a zone only the host can tell what is free.
            const taken:Array = isLoopback && addresses["0.0.0.0"] != null ? addresses["0.0.0.0"].taken : [];
            return {text: address.split("%")[0], taken: taken, denied: []};
        }

        /** The port can be bound again. */
        internal function release(address:String, port:int):void {
            bound = bound.filter(function(pair:Array, ...rest):Boolean {
                return pair[0] != address || pair[1] != port;
            });
        }

        /** The host keeps another port for the program. */
        internal function addFree(port:int):void {
            free.push(port);
        }

        private function take():int {
            while (free.length > 0) {
                const port:int = free.shift();
                // The program may have named it before.
                if (!bound.some(hasPort(port))) {
                    return port;
                }
            }
            throw Refusal.invalidSocket();
        }

        private static function hasPort(port:int):Function {
            return function(pair:Array, ...rest):Boolean {
                return pair[1] == port;
            };
        }

        private static function overlaps(address:String, port:int):Function {
            return function(pair:Array, ...rest):Boolean {
                return pair[1] == port && IPAddress.isIPv6(pair[0]) == IPAddress.isIPv6(address) &&
                    (pair[0] == address || IPAddress.isAny(pair[0]) || IPAddress.isAny(address));
            };
        }

        private static function isIn(ranges:Array, port:int):Boolean {
            for each (var range:Array in ranges) {
                if (range[0] <= port && port <= range[1]) {
                    return true;
                }
            }
            return false;
        }
    }
}
