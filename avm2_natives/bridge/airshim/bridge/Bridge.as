package airshim.bridge {
    import flash.display.Shape;
    import flash.display.Stage;
    import flash.errors.IOError;
    import flash.errors.IllegalOperationError;
    import flash.events.Event;
    import flash.net.DatagramSocket;
    import flash.net.ServerSocket;
    import flash.utils.ByteArray;
    import flash.utils.Dictionary;
    import flash.utils.getDefinitionByName;
    import flash.utils.setTimeout;

    /**
     * The way to the bridge's host. A call is answered at once: ExternalInterface calls the page, whose script asks the host
     * by a synchronous request. What happens by itself comes by the [Control] connection.
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
        private static var facts:Object = null;
        private static var control:Control = null;

        /** What the host says of itself and of the program; asked for once. */
        public static function get start():Object {
            if (facts == null) {
                facts = call("start", {});
            }
            return facts;
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
            request.call = name;
            const text:String = callPage("airshimCall", JSON.stringify(request)) as String;
            if (text == null) {
                throw new IOError("Error #2002: Operation attempted on invalid socket.", 2002);
            }
            const answer:Object = JSON.parse(text);
            if (answer.error != null) {
                throw errorOf(answer.error);
            }
            return answer.ok;
        }

        /** Ends the program and its host once the running handler has returned. */
        public static function exit(code:int):void {
            setTimeout(callPage, 0, "airshimExit", code);
        }

        private static function callPage(name:String, argument:Object):Object {
            const external:Object = getDefinitionByName("flash.external.ExternalInterface");
            if (!external.available) {
                throw new IllegalOperationError("Error #2014: Feature is not available at this time.", 2014);
            }
            return external.call(name, argument);
        }

        private static function errorOf(refusal:Object):Error {
            const text:String = "Error #" + refusal.id + ": " + refusal.message;
            switch (refusal["class"]) {
                case "ArgumentError":
                    return new ArgumentError(text, refusal.id);
                case "IllegalOperationError":
                    return new IllegalOperationError(text, refusal.id);
                case "IOError":
                    return new IOError(text, refusal.id);
                case "RangeError":
                    return new RangeError(text, refusal.id);
                case "SecurityError":
                    return new SecurityError(text, refusal.id);
                default:
                    return new Error(text, refusal.id);
            }
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

        /** The connection to the host has ended: nothing that the program hosts is there any more. */
        internal static function hostGone():void {
            control = null;
            for (var id:* in servers) {
                serverClosed(id);
            }
        }
    }
}
