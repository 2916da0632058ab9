package airshim.bridge {
    import flash.errors.IOError;
    import flash.events.Event;
    import flash.events.IOErrorEvent;
    import flash.events.OutputProgressEvent;
    import flash.events.ProgressEvent;
    import flash.events.SecurityErrorEvent;
    import flash.net.ServerSocket;
    import flash.net.Socket;
    import flash.utils.ByteArray;

    /**
     * A connection that a ServerSocket accepted: a Socket of the player to the bridge's host, which passes the bytes on. It
     * adds what AIR's Socket has and Flash Player's hasn't.
     */
    public class AcceptedSocket extends Socket {
        private var stream:uint;
        private var peerAddress:String;
        private var peerPort:int;
        private var ownAddress:String;
        private var ownPort:int;
        private var server:ServerSocket;
        private var isAccepted:Boolean = true;
        private var noDelay:Boolean = false;
        /** Bytes that have come; a Number, as they may be more than 4 GiB. */
        private var arrived:Number = 0;
        /** Those of them of which the host knows that the program has read them. */
        private var reported:Number = 0;
        /** Bytes that the program has written, and those of them that the host says to have sent. */
        private var written:Number = 0;
        private var sent:Number = 0;
        /** What the peer has sent in all, once it has finished; before, and when the host knows that it is answered, -1. */
        private var total:Number = -1;
        /** Whether progress to the peer is being told. */
        private var isProgress:Boolean = false;
        /** Whether something is written that wasn't flushed. */
        private var isUnflushed:Boolean = false;
        private const scratch:ByteArray = new ByteArray();

        public function AcceptedSocket(stream:uint, peerAddress:String, peerPort:int, ownAddress:String, ownPort:int) {
            super();
            this.stream = stream;
            this.peerAddress = peerAddress;
            this.peerPort = peerPort;
            this.ownAddress = ownAddress;
            this.ownPort = ownPort;
        }

        /** Connects to the host; the server's program hears of the connection when that is done, and not before. */
        internal function open(server:ServerSocket):void {
            this.server = server;
            addEventListener(Event.CONNECT, onConnect, false, int.MAX_VALUE);
            addEventListener(IOErrorEvent.IO_ERROR, onError, false, int.MAX_VALUE);
            addEventListener(SecurityErrorEvent.SECURITY_ERROR, onError, false, int.MAX_VALUE);
            Bridge.addStream(stream, this);
            super.connect(Bridge.start.host, Bridge.start.port);
        }

        private function onConnect(event:Event):void {
            event.stopImmediatePropagation();
            finish();
            Control.introduce(this, Control.STREAM, stream);
            // That wasn't the program's.
            written = 0;
            if (server == null) {
                // It was closed meanwhile.
                close();
            } else {
                // Before and after the program's own listeners.
                addEventListener(ProgressEvent.SOCKET_DATA, onArrived, false, int.MAX_VALUE);
                addEventListener(ProgressEvent.SOCKET_DATA, onDelivered, false, int.MIN_VALUE);
                addEventListener(Event.CLOSE, onClose, false, int.MIN_VALUE);
                server.bridge_internal::accepted(this);
                // Where the peer has finished before this, without a byte.
                reportAnswered();
            }
        }

        private function onError(event:Event):void {
            event.stopImmediatePropagation();
            finish();
            Bridge.removeStream(stream);
        }

        private function finish():void {
            removeEventListener(Event.CONNECT, onConnect);
            removeEventListener(IOErrorEvent.IO_ERROR, onError);
            removeEventListener(SecurityErrorEvent.SECURITY_ERROR, onError);
        }

        private function onArrived(event:ProgressEvent):void {
            arrived += event.bytesLoaded;
            // The program may keep the event from the listener behind its own.
            Bridge.watch(this);
        }

        private function onDelivered(event:ProgressEvent):void {
            settle();
            reportAnswered();
        }

        /**
         * The peer has finished, with so many bytes in all, which may still be on their way. The host ends the connection when it
         * has what the program answers to them.
         */
        internal function peerFinished(total:Number):void {
            this.total = total;
            reportAnswered();
        }

        private function reportAnswered():void {
            if (total >= 0 && arrived >= total && connected) {
                total = -1;
                settle();
                Bridge.reportAnswered(stream, written);
            }
        }

        private function onClose(event:Event):void {
            Bridge.removeStream(stream);
        }

        /**
         * Sends what is written, also without a flush, and tells the host what is read.
         *
         * @return Whether there is nothing to be read and to be told any more.
         */
        internal function settle():Boolean {
            if (isUnflushed && connected) {
                flush();
            }
            return reportRead();
        }

        /** The host has sent so many bytes to the peer by now. */
        internal function progress(total:Number):void {
            sent = total;
            if (connected && hasEventListener(OutputProgressEvent.OUTPUT_PROGRESS)) {
                isProgress = true;
                dispatchEvent(new OutputProgressEvent(OutputProgressEvent.OUTPUT_PROGRESS, false, false, bytesPending, written));
                isProgress = false;
            }
        }

        /** A program that wants to hear of progress means that to its peer; a player may tell of that to the host, too. */
        override public function addEventListener(type:String, listener:Function, useCapture:Boolean = false,
                                                  priority:int = 0, useWeakReference:Boolean = false):void {
            if (type == OutputProgressEvent.OUTPUT_PROGRESS && isAccepted) {
                super.addEventListener(type, onProgress, false, int.MAX_VALUE);
            }
            super.addEventListener(type, listener, useCapture, priority, useWeakReference);
        }

        private function onProgress(event:OutputProgressEvent):void {
            if (isAccepted && !isProgress) {
                event.stopImmediatePropagation();
            }
        }

        /**
         * Tells the host what the program has read, so that more may come: the player keeps all that comes, so it's the host that
         * has to keep it back from a program that doesn't read.
         *
         * @return Whether there is nothing to be read and to be told any more.
         */
        private function reportRead():Boolean {
            if (!isAccepted || !connected) {
                return true;
            }
            const unread:uint = super.bytesAvailable;
            const read:Number = arrived - reported - unread;
            if (read >= Control.READ_AT_ONCE) {
                Bridge.reportRead(stream, read);
                reported += read;
            }
            return unread == 0;
        }

        /** Connects to somewhere else. The addresses of that are not known here. */
        override public function connect(host:String, port:int):void {
            isAccepted = false;
            total = -1;
            removeEventListener(ProgressEvent.SOCKET_DATA, onArrived);
            removeEventListener(ProgressEvent.SOCKET_DATA, onDelivered);
            removeEventListener(Event.CLOSE, onClose);
            Bridge.removeStream(stream);
            super.connect(host, port);
        }

        /** What was written before is still sent, also without a flush. */
        override public function close():void {
            if (connected) {
                super.flush();
            }
            super.close();
            Bridge.removeStream(stream);
        }

        /** In AIR it is a Socket and nothing else. */
        override public function toString():String {
            return "[object Socket]";
        }

        public function get remoteAddress():String {
            return isAccepted && connected ? peerAddress : null;
        }

        public function get remotePort():int {
            return isAccepted && connected ? peerPort : 0;
        }

        public function get localAddress():String {
            return isAccepted && connected ? ownAddress : null;
        }

        public function get localPort():int {
            return isAccepted && connected ? ownPort : 0;
        }

        public function get tcpNoDelay():Boolean {
            return noDelay;
        }

        public function set tcpNoDelay(value:Boolean):void {
            if (isAccepted && connected) {
                Bridge.call("noDelay", {stream: stream, on: value});
            }
            noDelay = value;
        }

        /** AIR throws where the socket isn't open; Flash Player says 0. */
        override public function get bytesAvailable():uint {
            requireOpen();
            return super.bytesAvailable;
        }

        override public function get bytesPending():uint {
            requireOpen();
            return isAccepted ? written - sent : super.bytesPending;
        }

        override public function flush():void {
            super.flush();
            isUnflushed = false;
        }

        override public function writeBoolean(value:Boolean):void {
            begin().writeBoolean(value);
            put();
        }

        override public function writeByte(value:int):void {
            begin().writeByte(value);
            put();
        }

        override public function writeBytes(bytes:ByteArray, offset:uint = 0, length:uint = 0):void {
            super.writeBytes(bytes, offset, length);
            count(length == 0 ? bytes.length - offset : length);
        }

        override public function writeDouble(value:Number):void {
            begin().writeDouble(value);
            put();
        }

        override public function writeFloat(value:Number):void {
            begin().writeFloat(value);
            put();
        }

        override public function writeInt(value:int):void {
            begin().writeInt(value);
            put();
        }

        override public function writeMultiByte(value:String, charSet:String):void {
            begin().writeMultiByte(value, charSet);
            put();
        }

        override public function writeObject(object:*):void {
            begin().writeObject(object);
            put();
        }

        override public function writeShort(value:int):void {
            begin().writeShort(value);
            put();
        }

        override public function writeUTF(value:String):void {
            begin().writeUTF(value);
            put();
        }

        override public function writeUTFBytes(value:String):void {
            begin().writeUTFBytes(value);
            put();
        }

        override public function writeUnsignedInt(value:uint):void {
            begin().writeUnsignedInt(value);
            put();
        }

        /** Where a value is written to find out how many bytes it has. */
        private function begin():ByteArray {
            requireOpen();
            scratch.length = 0;
            scratch.endian = endian;
            scratch.objectEncoding = objectEncoding;
            return scratch;
        }

        private function put():void {
            super.writeBytes(scratch);
            count(scratch.length);
        }

        private function count(bytes:uint):void {
            written += bytes;
            if (!isUnflushed) {
                isUnflushed = true;
                Bridge.watch(this);
            }
        }

        private function requireOpen():void {
            if (!connected) {
                throw new IOError("Error #2002: Operation attempted on invalid socket.", 2002);
            }
        }
    }
}
