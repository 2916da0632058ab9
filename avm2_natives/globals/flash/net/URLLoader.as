package flash.net {
    import airshim.Unimplemented;
    import airshim.runtime_internal;
    import flash.events.Event;
    import flash.events.EventDispatcher;
    import flash.events.HTTPStatusEvent;
    import flash.events.IOErrorEvent;
    import flash.events.ProgressEvent;
    import flash.utils.ByteArray;

    /** Loads whole files: of the application's directory and of the file system. Servers are out of its reach so far. */
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

        /** Counts the loads: what was started before the last one, or before `close`, is dropped. */
        private var _load:uint = 0;

        public function URLLoader(request:URLRequest = null) {
            super();
            if (request != null) {
                load(request);
            }
        }

        /** Its events come once the running handler has returned. */
        public function load(request:URLRequest):void {
            if (request == null) {
                Error.throwError(TypeError, 2007, "request");
            }
            if (request.url == null) {
                Error.throwError(TypeError, 2007, "url");
            }
            if (/^https?:/i.test(request.url)) {
                Unimplemented.throwFor("flash.net::URLLoader/load() of http: and https:");
            }
            fetch(request.url, ++_load);
        }

        public function close():void {
            _load++;
        }

        /** A load has come to its end; without `bytes` it failed. */
        runtime_internal function loaded(load:uint, bytes:ByteArray):void {
            if (load != _load) {
                return;
            }
            if (bytes == null) {
                runtime_internal::deliver(new HTTPStatusEvent(HTTPStatusEvent.HTTP_STATUS));
                runtime_internal::deliver(
                    new IOErrorEvent(IOErrorEvent.IO_ERROR, false, false, "Error #2032: Stream Error", 2032));
                return;
            }
            runtime_internal::deliver(new Event(Event.OPEN));
            bytesLoaded = bytesTotal = bytes.length;
            runtime_internal::deliver(
                new ProgressEvent(ProgressEvent.PROGRESS, false, false, bytesLoaded, bytesTotal));
            runtime_internal::deliver(new HTTPStatusEvent(HTTPStatusEvent.HTTP_STATUS));
            if (load != _load) {
                return;
            }
            if (dataFormat == URLLoaderDataFormat.BINARY) {
                data = bytes;
            } else if (dataFormat == URLLoaderDataFormat.VARIABLES) {
                data = new URLVariables(bytes.toString());
            } else {
                data = bytes.toString();
            }
            runtime_internal::deliver(new Event(Event.COMPLETE));
        }

        private native function fetch(url:String, load:uint):void;
    }
}
