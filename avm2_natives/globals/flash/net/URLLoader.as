package flash.net {
    import airshim.runtime_internal;
    import flash.events.Event;
    import flash.events.EventDispatcher;
    import flash.events.HTTPStatusEvent;
    import flash.events.IOErrorEvent;
    import flash.events.ProgressEvent;
    import flash.events.SecurityErrorEvent;
    import flash.utils.ByteArray;

    /** Loads the whole of what a file or a server gives. */
    [Event(name="certificateError", type="flash.events.SecurityErrorEvent")]
    [Event(name="complete", type="flash.events.Event")]
    [Event(name="httpStatus", type="flash.events.HTTPStatusEvent")]
    [Event(name="httpResponseStatus", type="flash.events.HTTPStatusEvent")]
    [Event(name="ioError", type="flash.events.IOErrorEvent")]
    [Event(name="open", type="flash.events.Event")]
    [Event(name="progress", type="flash.events.ProgressEvent")]
    [Event(name="securityError", type="flash.events.SecurityErrorEvent")]
    public class URLLoader extends EventDispatcher {
        public var data:*;
        public var dataFormat:String = URLLoaderDataFormat.TEXT;
        public var bytesLoaded:uint = 0;
        public var bytesTotal:uint = 0;

        private var _stream:URLStream = new URLStream();

        public function URLLoader(request:URLRequest = null) {
            super();
            _stream.addEventListener(Event.OPEN, onOpen);
            _stream.addEventListener(ProgressEvent.PROGRESS, onProgress);
            _stream.addEventListener(HTTPStatusEvent.HTTP_STATUS, forward);
            _stream.addEventListener(IOErrorEvent.IO_ERROR, onError);
            _stream.addEventListener(SecurityErrorEvent.SECURITY_ERROR, forward);
            _stream.addEventListener(Event.COMPLETE, onComplete);
            if (request != null) {
                load(request);
            }
        }

        /** Its events come once the running handler has returned. */
        public function load(request:URLRequest):void {
            _stream.load(request);
            bytesLoaded = bytesTotal = 0;
        }

        public function close():void {
            _stream.close();
        }

        /** A program that hears of `httpResponseStatus` gets error responses as content. */
        runtime_internal override function listenerAdded(type:String):void {
            if (type == HTTPStatusEvent.HTTP_RESPONSE_STATUS) {
                _stream.addEventListener(type, forward);
            } else if (type == "certificateError") {
                _stream.addEventListener(type, onCertificateError);
            }
        }

        runtime_internal override function lastListenerRemoved(type:String):void {
            if (type == HTTPStatusEvent.HTTP_RESPONSE_STATUS) {
                _stream.removeEventListener(type, forward);
            } else if (type == "certificateError") {
                _stream.removeEventListener(type, onCertificateError);
            }
        }

        private function forward(event:Event):void {
            runtime_internal::deliver(event.clone());
        }

        private function onCertificateError(event:SecurityErrorEvent):void {
            if (!runtime_internal::deliver(event.clone())) {
                event.preventDefault();
            }
        }

        private function onOpen(event:Event):void {
            bytesTotal = _stream.runtime_internal::bytesTotal;
            forward(event);
        }

        private function onProgress(event:ProgressEvent):void {
            bytesLoaded = event.bytesLoaded;
            bytesTotal = event.bytesTotal;
            forward(event);
        }

        /** What came is the data even so: a server may have said what is wrong. */
        private function onError(event:IOErrorEvent):void {
            takeData();
            forward(event);
        }

        private function onComplete(event:Event):void {
            bytesLoaded = _stream.runtime_internal::bytesLoaded;
            bytesTotal = bytesLoaded;
            takeData();
            forward(event);
        }

        private function takeData():void {
            var bytes:ByteArray = new ByteArray();
            if (_stream.bytesAvailable > 0) {
                _stream.readBytes(bytes);
            }
            if (dataFormat == URLLoaderDataFormat.BINARY) {
                data = bytes;
            } else if (dataFormat == URLLoaderDataFormat.VARIABLES) {
                // An empty text holds no variables, and is no error.
                data = bytes.length == 0 ? new URLVariables() : new URLVariables(bytes.toString());
            } else {
                data = bytes.toString();
            }
        }
    }
}
