package flash.net {
    import flash.events.DataEvent;
    import flash.events.Event;
    import flash.events.EventDispatcher;
    import flash.events.IOErrorEvent;
    import flash.events.ProgressEvent;
    import flash.events.SecurityErrorEvent;
    import flash.utils.ByteArray;

    /** Texts over TCP, each with a NUL behind it. */
    [Event(name="close", type="flash.events.Event")]
    [Event(name="connect", type="flash.events.Event")]
    [Event(name="data", type="flash.events.DataEvent")]
    [Event(name="ioError", type="flash.events.IOErrorEvent")]
    [Event(name="securityError", type="flash.events.SecurityErrorEvent")]
    public class XMLSocket extends EventDispatcher {
        private var _internalSocket:Socket = new Socket();

        /** What came behind the last NUL. */
        private var _rcvBuffer:ByteArray = new ByteArray();

        public function XMLSocket(host:String = null, port:int = 0) {
            super();
            _internalSocket.addEventListener(Event.CONNECT, reflectEvent);
            _internalSocket.addEventListener(Event.CLOSE, reflectEvent);
            _internalSocket.addEventListener(IOErrorEvent.IO_ERROR, reflectEvent);
            _internalSocket.addEventListener(SecurityErrorEvent.SECURITY_ERROR, reflectEvent);
            _internalSocket.addEventListener(ProgressEvent.SOCKET_DATA, scanAndSendEvent);
            if (host != null) {
                connect(host, port);
            }
        }

        public function connect(host:String, port:int):void {
            _internalSocket.connect(host, port);
            _rcvBuffer.clear();
        }

        public function close():void {
            _internalSocket.close();
        }

        /** Sends the text of anything, XML as its source. Errors: TypeError #1009 for null, IOError #2002. */
        public function send(object:*):void {
            var text:String = object is XML || object is XMLList ? object.toXMLString() : object.toString();
            _internalSocket.writeUTFBytes(text);
            _internalSocket.writeByte(0);
            _internalSocket.flush();
        }

        public function get connected():Boolean {
            return _internalSocket.connected;
        }

        [Version("10")]
        public function get timeout():int {
            return _internalSocket.timeout;
        }

        public function set timeout(value:int):void {
            _internalSocket.timeout = value < 0 ? 0 : value;
        }

        private function reflectEvent(event:Event):void {
            dispatchEvent(event.clone());
        }

        /** An event for each text that has come as a whole. */
        private function scanAndSendEvent(event:ProgressEvent):void {
            var scanned:uint = _rcvBuffer.length;
            _internalSocket.readBytes(_rcvBuffer, scanned);
            var texts:Array = [];
            var start:uint = 0;
            for (var i:uint = scanned; i < _rcvBuffer.length; i++) {
                if (_rcvBuffer[i] == 0) {
                    _rcvBuffer.position = start;
                    texts.push(_rcvBuffer.readUTFBytes(i - start));
                    start = i + 1;
                }
            }
            if (start > 0) {
                var rest:ByteArray = new ByteArray();
                if (start < _rcvBuffer.length) {
                    rest.writeBytes(_rcvBuffer, start);
                }
                _rcvBuffer = rest;
            }
            for (var n:int = 0; n < texts.length; n++) {
                dispatchEvent(new DataEvent(DataEvent.DATA, false, false, texts[n]));
            }
        }
    }
}
