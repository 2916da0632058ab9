package airshim.bridge {
    /**
     * The host of a player that is a program of its own. It can't be asked at once, so it has told beforehand what a call would
     * come to ([StartData]): the call is answered from that here, and done by the host when it hears of it. What it refuses
     * then, which only another program can have caused, ends a server by its event `close`.
     */
    internal final class DesktopHost implements Host {
        /** Bytes of a packet: 65,535 less the headers of UDP, and of IPv4, which counts its own. */
        private static const LONGEST_IN_IPV4:uint = 65507;
        private static const LONGEST_IN_IPV6:uint = 65527;

        private var facts:Object;
        private var servers:Ports;
        private var datagrams:Ports;
        /** What is bound: by the number of a server or a datagram socket, what it was told of itself. */
        private const sockets:Object = {};

        /** @param facts What the host has told. */
        public function DesktopHost(facts:Object) {
            super();
            this.facts = facts;
            servers = new Ports(facts.ports.addresses, "servers", facts.ports.freeServers);
            datagrams = new Ports(facts.ports.addresses, "datagrams", facts.ports.freeDatagrams);
        }

        public function get start():Object {
            return facts;
        }

        public function call(name:String, request:Object):Object {
            const answer:Object = this.bridge_internal::[name](request);
            request.call = name;
            Bridge.tell(Control.CALL, JSON.stringify(request));
            return answer;
        }

        public function exit(code:int):void {
            Bridge.tell(Control.EXIT, String(code));
        }

        /** The host keeps another port for servers or datagram sockets that take any. */
        internal function addFree(isDatagrams:Boolean, port:int):void {
            (isDatagrams ? datagrams : servers).addFree(port);
        }

        /** A server was closed by the operating system. */
        internal function closed(id:uint):void {
            const state:Object = sockets[id];
            if (state != null && state.normal != null) {
                close(servers, id);
            }
        }

        /** The addresses of a datagram socket, which has the same object as its own. */
        internal function datagramsAt(id:uint, state:Object):void {
            const known:Object = sockets[id];
            if (known != null && known.normal != null) {
                known.address = state.address;
                known.port = state.port;
                known.remoteAddress = state.remoteAddress;
                known.remotePort = state.remotePort;
            }
        }

        // The calls, each with the checks of AIR's method, in their order.

        bridge_internal function bind(request:Object):Object {
            return open(servers, request.server, request);
        }

        bridge_internal function listen(request:Object):Object {
            if (request.backlog < 0) {
                throw Refusal.backlog();
            }
            requireOpen(request.server);
            return {};
        }

        bridge_internal function accept(request:Object):Object {
            return {};
        }

        bridge_internal function noDelay(request:Object):Object {
            return {};
        }

        bridge_internal function closeServer(request:Object):Object {
            close(servers, request.server);
            return {};
        }

        bridge_internal function bindDatagrams(request:Object):Object {
            const state:Object = open(datagrams, request.socket, request);
            state.remoteAddress = null;
            state.remotePort = 0;
            return state;
        }

        bridge_internal function connectDatagrams(request:Object):Object {
            const address:String = target(request);
            if (IPAddress.isAny(address)) {
                throw Refusal.address();
            }
            const state:Object = openToSend(request.socket, address);
            if (state.remoteAddress != null || IPAddress.isIPv6(state.normal) != IPAddress.isIPv6(address)) {
                throw Refusal.invalidSocket();
            }
            state.remoteAddress = request.address;
            state.remotePort = request.port;
            return state;
        }

        bridge_internal function send(request:Object):Object {
            var state:Object = sockets[request.socket];
            if (state != null && state.remoteAddress != null) {
                if (request.address != null || request.port != 0) {
                    throw Refusal.alreadyConnected();
                }
            } else {
                const address:String = target(request);
                state = openToSend(request.socket, address);
                if (IPAddress.isIPv6(state.normal) != IPAddress.isIPv6(address)) {
                    throw Refusal.invalidSocket();
                }
            }
            if (request.data.length > (IPAddress.isIPv6(state.normal) ? LONGEST_IN_IPV6 : LONGEST_IN_IPV4)) {
                throw Refusal.tooLong();
            }
            return state;
        }

        bridge_internal function receive(request:Object):Object {
            requireOpen(request.socket);
            return {};
        }

        bridge_internal function closeDatagrams(request:Object):Object {
            close(datagrams, request.socket);
            return {address: null, port: 0, remoteAddress: null, remotePort: 0};
        }

        private function open(ports:Ports, id:uint, request:Object):Object {
            requirePort(request.port, 0);
            const address:String = normal(request.address);
            if (sockets[id] != null) {
                throw Refusal.invalidSocket();
            }
            const state:Object = ports.bind(address, request.port);
            state.normal = address;
            sockets[id] = state;
            // The host binds what the program was told.
            request.port = state.port;
            return state;
        }

        /** A datagram socket that isn't bound is bound to any port; which one it is, the host tells later. */
        private function openToSend(id:uint, address:String):Object {
            if (sockets[id] == null) {
                const any:Boolean = IPAddress.isIPv6(address);
                sockets[id] = {
                    address: any ? "::" : "0.0.0.0", port: 0, normal: any ? "0:0:0:0:0:0:0:0" : "0.0.0.0",
                    remoteAddress: null, remotePort: 0
                };
            }
            return requireOpen(id);
        }

        private function close(ports:Ports, id:uint):void {
            const state:Object = requireOpen(id);
            ports.release(state.normal, state.port);
            // It can't be used again.
            sockets[id] = {normal: null};
        }

        private function requireOpen(id:uint):Object {
            const state:Object = sockets[id];
            if (state == null || state.normal == null) {
                throw Refusal.invalidSocket();
            }
            return state;
        }

        private static function target(request:Object):String {
            requirePort(request.port, 1);
            return normal(request.address);
        }

        private static function requirePort(port:int, least:int):void {
            if (port < least || port > 65535) {
                throw Refusal.port();
            }
        }

        private static function normal(text:String):String {
            const address:String = IPAddress.normal(text);
            if (address == null) {
                throw Refusal.address();
            }
            return address;
        }
    }
}
