package airshim.bridge {
    import flash.display.Shape;
    import flash.display.Stage;
    import flash.events.Event;
    import flash.net.DatagramSocket;
    import flash.net.ServerSocket;
    import flash.utils.ByteArray;
    import flash.utils.Dictionary;
    import flash.utils.setTimeout;

    /**
     * What the program's sockets have in common: the way to the bridge's host, and which of them it means. Calls are answered at
     * once ([Host]); what happens by itself comes by the [Control] connection.
     */
    public final class Bridge {
        private static const servers:Dictionary = new Dictionary();
        private static const datagrams:Dictionary = new Dictionary();
        /** The open connections, by their numbers at the host. */
        private static const streams:Dictionary = new Dictionary();
        /** Those that have something to be read, or to be flushed. */
        private static const watched:Dictionary = new Dictionary();
        /** It needn't be on the stage to hear of frames. */
        private static const clock:Shape = new Shape();

        /** As Flash Player's Stage has no such property, the one of its prototype is found. */
        private static const window:PageWindow = addWindow();

        private static var count:uint = 0;
        private static var control:Control = null;
        private static const host:Host = findHost();
        /** The host, where it can't be asked at once. */
        private static const desktop:DesktopHost = host as DesktopHost;

        /** What the host says of itself and of the program. */
        public static function get start():Object {
            return host.start;
        }

        /**
         * Has the host do something.
         *
         * @param name What.
         * @param request Its arguments; the name is added.
         * @return What the host answers.
         * @throws Error The one that AIR throws where the host refuses.
         */
        public static function call(name:String, request:Object):Object {
            return host.call(name, request);
        }

        /** Ends the program and its host once the running handler has returned. */
        public static function exit(code:int):void {
            setTimeout(host.exit, 0, code);
        }

        /** Tells the host something by the control connection. */
        internal static function tell(kind:int, text:String):void {
            connect();
            control.tell(kind, text);
        }

        private static function findHost():Host {
            const data:StartData = new StartData();
            return data.length == 0 ? new PageHost() : new DesktopHost(JSON.parse(data.readUTFBytes(data.length)));
        }

        private static function addWindow():PageWindow {
            const added:PageWindow = new PageWindow();
            Object(Stage).prototype.nativeWindow = added;
            return added;
        }

        /** A number that no other server or datagram socket of the program has. */
        public static function newId():uint {
            return ++count;
        }

        /** From now on the server hears of its connections. It is kept alive meanwhile. */
        public static function addServer(id:uint, server:ServerSocket):void {
            servers[id] = server;
            connect();
        }

        public static function removeServer(id:uint):void {
            delete servers[id];
        }

        /** From now on the socket hears of its packets. It is kept alive meanwhile. */
        public static function addDatagrams(id:uint, socket:DatagramSocket):void {
            datagrams[id] = socket;
            connect();
        }

        public static function removeDatagrams(id:uint):void {
            delete datagrams[id];
        }

        /** Connects to the host, which keeps what it has to tell until then. */
        internal static function connect():void {
            if (control == null) {
                control = new Control();
            }
        }

        internal static function addStream(id:uint, socket:AcceptedSocket):void {
            streams[id] = socket;
        }

        internal static function removeStream(id:uint):void {
            delete streams[id];
        }

        /** The host has sent so many bytes of a connection by now. */
        internal static function sent(id:uint, message:ByteArray):void {
            const socket:AcceptedSocket = streams[id];
            if (socket != null) {
                socket.progress(message.readDouble());
            }
        }

        /** The peer of a connection has finished, with so many bytes in all. */
        internal static function peerFinished(id:uint, message:ByteArray):void {
            const socket:AcceptedSocket = streams[id];
            if (socket != null) {
                socket.peerFinished(message.readDouble());
            }
        }

        /** Looks once a frame what of a connection is to be flushed and has been read, until there is nothing to read. */
        internal static function watch(socket:AcceptedSocket):void {
            watched[socket] = true;
            clock.addEventListener(Event.ENTER_FRAME, onFrame);
        }

        private static function onFrame(event:Event):void {
            var isIdle:Boolean = true;
            for (var socket:* in watched) {
                if (AcceptedSocket(socket).settle()) {
                    delete watched[socket];
                } else {
                    isIdle = false;
                }
            }
            if (isIdle) {
                clock.removeEventListener(Event.ENTER_FRAME, onFrame);
            }
        }

        internal static function reportRead(stream:uint, count:uint):void {
            if (control != null) {
                control.reportRead(stream, count);
            }
        }

        internal static function reportAnswered(stream:uint, written:Number):void {
            if (control != null) {
                control.reportAnswered(stream, written);
            }
        }

        internal static function accepted(id:uint, message:ByteArray):void {
            const stream:uint = message.readUnsignedInt();
            const socket:AcceptedSocket = new AcceptedSocket(stream, message.readUTF(), message.readUnsignedShort(),
                                                             message.readUTF(), message.readUnsignedShort());
            const server:ServerSocket = servers[id];
            socket.open(server);
        }

        internal static function serverClosed(id:uint):void {
            const server:ServerSocket = servers[id];
            delete servers[id];
            if (desktop != null) {
                desktop.closed(id);
            }
            if (server != null) {
                server.bridge_internal::closed();
            }
        }

        internal static function packet(id:uint, message:ByteArray):void {
            const socket:DatagramSocket = datagrams[id];
            if (socket != null) {
                const data:ByteArray = new ByteArray();
                const address:String = message.readUTF();
                const port:int = message.readUnsignedShort();
                message.readBytes(data);
                socket.bridge_internal::received(address, port, data);
            }
        }

        internal static function packetFailed(id:uint):void {
            const socket:DatagramSocket = datagrams[id];
            if (socket != null) {
                socket.bridge_internal::failed();
            }
        }

        /** The host keeps another port for the program. */
        internal static function freePort(isDatagrams:Boolean, message:ByteArray):void {
            if (desktop != null) {
                desktop.addFree(isDatagrams, message.readUnsignedShort());
            }
        }

        /** A datagram socket has other addresses than was known when it was told to do something. */
        internal static function datagramsAt(id:uint, message:ByteArray):void {
            if (desktop != null) {
                desktop.datagramsAt(id, JSON.parse(message.readUTFBytes(message.bytesAvailable)));
            }
        }

        /** The connection to the host has ended: nothing that the program hosts is there any more. */
        internal static function hostGone():void {
            control = null;
            for (var id:* in servers) {
                serverClosed(id);
            }
        }
    }
}
