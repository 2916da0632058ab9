package flash.net {
    import airshim.Unimplemented;
    import airshim.runtime_internal;
    import flash.errors.EOFError;
    import flash.events.Event;
    import flash.events.EventDispatcher;
    import flash.events.HTTPStatusEvent;
    import flash.events.IOErrorEvent;
    import flash.events.ProgressEvent;
    import flash.events.SecurityErrorEvent;
    import flash.system.Capabilities;
    import flash.utils.ByteArray;
    import flash.utils.IDataInput;

    /** What a file or a server gives, read as it comes. */
    [Allocator]
    [Event(name="certificateError", type="flash.events.SecurityErrorEvent")]
    [Event(name="complete", type="flash.events.Event")]
    [Event(name="httpResponseStatus", type="flash.events.HTTPStatusEvent")]
    [Event(name="httpStatus", type="flash.events.HTTPStatusEvent")]
    [Event(name="ioError", type="flash.events.IOErrorEvent")]
    [Event(name="open", type="flash.events.Event")]
    [Event(name="progress", type="flash.events.ProgressEvent")]
    [Event(name="securityError", type="flash.events.SecurityErrorEvent")]
    public class URLStream extends EventDispatcher implements IDataInput {
        /** Counts the loads: what a handler of one started, the rest of its events don't belong to. */
        private var _load:uint = 0;
        private var _url:String = null;
        private var _request:URLRequest = null;
        private var _isHttp:Boolean = false;
        private var _status:int = 0;
        private var _redirected:Boolean = false;
        private var _bytesLoaded:Number = 0;
        private var _bytesTotal:Number = 0;

        public function URLStream() {
            super();
        }

        /** Its events come once the running handler has returned. */
        public function load(request:URLRequest):void {
            if (request == null) {
                Error.throwError(TypeError, 2007, "request");
            }
            if (request.url == null) {
                Error.throwError(TypeError, 2007, "url");
            }
            if (/^\s*https?:/i.test(request.url)) {
                ask(request, null);
                _isHttp = true;
            } else {
                readFile(request.url);
                _isHttp = false;
            }
            _load++;
            _request = request;
            _url = request.url;
            _status = 0;
            _redirected = false;
            _bytesLoaded = _bytesTotal = 0;
        }

        /** Asks a server, which may show this certificate, whatever is wrong with it. */
        private function ask(request:URLRequest, accepted:ByteArray):void {
            var parts:Object = request.runtime_internal::compose();
            fetch(parts.url, parts.method, parts.headers, parts.body, request.followRedirects,
                  request.manageCookies, request.idleTimeout, accepted);
        }

        public native function close():void;

        /** Ends the load. What has come can still be read. Errors: IOError #2029 where there is none. */
        [API("682")]
        public native function stop():void;

        /** Whether what was read stays on the disk. It doesn't. */
        [API("682")]
        public function get diskCacheEnabled():Boolean {
            return false;
        }

        /** How many bytes have come. */
        [API("682")]
        public function get length():Number {
            return _bytesLoaded;
        }

        /** How many of them have been read. */
        [API("682")]
        public function get position():Number {
            return length - bytesAvailable;
        }

        /** Passes over what lies before `value`. Errors: EOFError #2030 where it hasn't come. */
        public function set position(value:Number):void {
            var ahead:Number = value - position;
            if (ahead < 0) {
                Unimplemented.throwFor("flash.net::URLStream/position= of what was read already");
            }
            if (ahead > bytesAvailable) {
                Error.throwError(EOFError, 2030);
            }
            if (ahead >= 1) {
                readBytes(new ByteArray(), 0, ahead);
            }
        }

        public native function get connected():Boolean;

        public native function get bytesAvailable():uint;

        public native function get objectEncoding():uint;

        public native function set objectEncoding(version:uint):void;

        public native function get endian():String;

        public native function set endian(type:String):void;

        public native function readBytes(bytes:ByteArray, offset:uint = 0, length:uint = 0):void;

        public native function readBoolean():Boolean;

        public native function readByte():int;

        public native function readUnsignedByte():uint;

        public native function readShort():int;

        public native function readUnsignedShort():uint;

        public native function readInt():int;

        public native function readUnsignedInt():uint;

        public native function readFloat():Number;

        public native function readDouble():Number;

        public native function readMultiByte(length:uint, charSet:String):String;

        public native function readUTF():String;

        public native function readUTFBytes(length:uint):String;

        public native function readObject():*;

        /** How many bytes have come, and how many are to come; 0 where nobody says. */
        runtime_internal function get bytesLoaded():Number {
            return _bytesLoaded;
        }

        runtime_internal function get bytesTotal():Number {
            return _bytesTotal;
        }

        /** A file was read, or couldn't be: then its length is -1. */
        runtime_internal function fileLoaded(length:Number):void {
            if (length < 0) {
                runtime_internal::failed();
                return;
            }
            var load:uint = _load;
            runtime_internal::deliver(new Event(Event.OPEN));
            if (!isCurrent(load)) {
                return;
            }
            _bytesTotal = length;
            takeFile();
            runtime_internal::arrived(length);
            runtime_internal::answered();
        }

        /** A server has begun to answer. The headers are names and values by turns. */
        runtime_internal function responded(status:int, url:String, redirected:Boolean, length:Number,
                                            headers:Array):void {
            var load:uint = _load;
            _status = status;
            _redirected = redirected;
            if (redirected) {
                _request.runtime_internal::redirected(url);
            }
            _bytesTotal = length < 0 ? 0 : length;
            runtime_internal::deliver(new Event(Event.OPEN));
            if (!isCurrent(load) || Capabilities.playerType != "Desktop") {
                return;
            }
            var event:HTTPStatusEvent =
                new HTTPStatusEvent(HTTPStatusEvent.HTTP_RESPONSE_STATUS, false, false, status, redirected);
            event.responseURL = url;
            var list:Array = [];
            for (var i:int = 0; i < headers.length; i += 2) {
                list.push(new URLRequestHeader(headers[i], headers[i + 1]));
            }
            event.responseHeaders = list;
            runtime_internal::deliver(event);
        }

        /** So many bytes have come, and can be read. */
        runtime_internal function arrived(length:Number):void {
            if (!connected) {
                return;
            }
            _bytesLoaded += length;
            runtime_internal::deliver(
                new ProgressEvent(ProgressEvent.PROGRESS, false, false, _bytesLoaded, _bytesTotal));
        }

        /**
         * All bytes have come. An answer that says that something is wrong counts as one for a program that hears of
         * `httpResponseStatus`, and is an error for the others.
         */
        runtime_internal function answered():void {
            var load:uint = _load;
            if (!isCurrent(load)) {
                return;
            }
            runtime_internal::deliver(
                new HTTPStatusEvent(HTTPStatusEvent.HTTP_STATUS, false, false, _status, _redirected));
            if (!isCurrent(load)) {
                return;
            }
            if (_status >= 400 && !hasEventListener(HTTPStatusEvent.HTTP_RESPONSE_STATUS)) {
                runtime_internal::deliver(streamError());
            } else {
                runtime_internal::deliver(new Event(Event.COMPLETE));
            }
            finishLoad(load);
        }

        /** Nothing comes, or nothing more. */
        runtime_internal function failed():void {
            var load:uint = _load;
            runtime_internal::deliver(
                new HTTPStatusEvent(HTTPStatusEvent.HTTP_STATUS, false, false, _status, _redirected));
            if (isCurrent(load)) {
                runtime_internal::deliver(streamError());
            }
            finishLoad(load);
        }

        /**
         * The server's certificate was refused. A program that listens to `certificateError` may have it asked all the same:
         * then that very certificate is accepted.
         */
        runtime_internal function refused(certificate:ByteArray):void {
            var load:uint = _load;
            if (hasEventListener("certificateError")) {
                var text:String = streamError().text;
                var isAccepted:Boolean = !runtime_internal::deliver(
                    new SecurityErrorEvent("certificateError", false, true, text, 2032));
                if (!isCurrent(load)) {
                    return;
                }
                if (isAccepted) {
                    ask(_request, certificate);
                    return;
                }
            }
            runtime_internal::failed();
        }

        runtime_internal function denied(text:String, id:int):void {
            var load:uint = _load;
            runtime_internal::deliver(
                new SecurityErrorEvent(SecurityErrorEvent.SECURITY_ERROR, false, false, text, id));
            finishLoad(load);
        }

        /** Whether a load goes on: no handler has closed it or started another one. */
        private function isCurrent(load:uint):Boolean {
            return load == _load && connected;
        }

        private function finishLoad(load:uint):void {
            if (load == _load) {
                finish();
            }
        }

        private function streamError():IOErrorEvent {
            var text:String = "Error #2032: Stream Error" + (_isHttp ? ". URL: " + _url : "");
            return new IOErrorEvent(IOErrorEvent.IO_ERROR, false, false, text, 2032);
        }

        private native function readFile(url:String):void;

        private native function fetch(url:String, method:String, headers:Array, body:ByteArray,
                                      followRedirects:Boolean, manageCookies:Boolean, idleTimeout:Number,
                                      accepted:ByteArray):void;

        /** Lets the file that was read be read from. */
        private native function takeFile():void;

        private native function finish():void;
    }
}
