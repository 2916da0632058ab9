package flash.net {
    import airshim.Unimplemented;
    import airshim.runtime_internal;
    import flash.events.Event;
    import flash.events.EventDispatcher;
    import flash.events.IOErrorEvent;
    import flash.events.PermissionEvent;
    import flash.events.ProgressEvent;
    import flash.permissions.PermissionStatus;
    import flash.utils.ByteArray;

    /**
     * A file that the user chose, or in AIR one that the program names as a `File`. There is no user who could choose: what
     * opens a dialog says that it isn't there.
     */
    [Allocator]
    [Event(name="cancel", type="flash.events.Event")]
    [Event(name="complete", type="flash.events.Event")]
    [Event(name="httpResponseStatus", type="flash.events.HTTPStatusEvent")]
    [Event(name="httpStatus", type="flash.events.HTTPStatusEvent")]
    [Event(name="ioError", type="flash.events.IOErrorEvent")]
    [Event(name="open", type="flash.events.Event")]
    [Event(name="permissionStatus", type="flash.events.PermissionEvent")]
    [Event(name="progress", type="flash.events.ProgressEvent")]
    [Event(name="securityError", type="flash.events.SecurityErrorEvent")]
    [Event(name="select", type="flash.events.Event")]
    [Event(name="uploadCompleteData", type="flash.events.DataEvent")]
    public class FileReference extends EventDispatcher {
        private var _data:ByteArray = null;

        public function FileReference() {
            super();
        }

        [API("719")]
        public static function get permissionStatus():String {
            return PermissionStatus.GRANTED;
        }

        public native function get creationDate():Date;

        /** Only Mac OS before version 10 had it. */
        public function get creator():String {
            return null;
        }

        public native function get modificationDate():Date;

        public native function get name():String;

        public native function get size():Number;

        public native function get type():String;

        /** What follows the last dot of the name; null without one. */
        [API("661")]
        public native function get extension():String;

        /** What `load` has read. */
        [API("662","663")]
        public function get data():ByteArray {
            return _data;
        }

        public function browse(typeFilter:Array = null):Boolean {
            checkFilter(typeFilter);
            Unimplemented.throwFor("flash.net::FileReference/browse(), which opens a dialog");
            return false;
        }

        public function download(request:URLRequest, defaultFileName:String = null):void {
            Unimplemented.throwFor("flash.net::FileReference/download(), which opens a dialog");
        }

        [API("662","663")]
        public function save(data:*, defaultFileName:String = null):void {
            Unimplemented.throwFor("flash.net::FileReference/save(), which opens a dialog");
        }

        public function upload(request:URLRequest, uploadDataFieldName:String = "Filedata",
                               testUpload:Boolean = false):void {
            Unimplemented.throwFor("flash.net::FileReference/upload()");
        }

        [API("661")]
        public function uploadUnencoded(request:URLRequest):void {
            Unimplemented.throwFor("flash.net::FileReference/uploadUnencoded()");
        }

        /** Reads the whole file: `open`, `progress` and `complete` with the content in `data`, or `ioError`. */
        [API("662","663")]
        public function load():void {
            startLoading();
        }

        /** Ends what is under way; its events don't come any more. */
        public native function cancel():void;

        /** Access to files is settled when the program starts, so this is the answer to a question that nobody is asked. */
        [API("719")]
        public function requestPermission():void {
            runtime_internal::deliver(
                new PermissionEvent(PermissionEvent.PERMISSION_STATUS, false, false, permissionStatus));
        }

        /** The end of `load`. */
        runtime_internal function loaded(bytes:ByteArray, error:String, id:int):void {
            if (bytes == null) {
                runtime_internal::deliver(new IOErrorEvent(IOErrorEvent.IO_ERROR, false, false, error, id));
                return;
            }
            // Flash Player sends the first two twice, before and after it has read the file.
            runtime_internal::deliver(new Event(Event.OPEN));
            runtime_internal::deliver(new ProgressEvent(ProgressEvent.PROGRESS, false, false, 0, bytes.length));
            runtime_internal::deliver(new Event(Event.OPEN));
            runtime_internal::deliver(
                new ProgressEvent(ProgressEvent.PROGRESS, false, false, bytes.length, bytes.length));
            _data = bytes;
            runtime_internal::deliver(new Event(Event.COMPLETE));
        }

        /** Errors: ArgumentError #2097 unless it is null or an Array of FileFilter. */
        runtime_internal static function checkFilter(typeFilter:Array):void {
            for each (var filter:* in typeFilter) {
                if (!(filter is FileFilter)) {
                    Error.throwError(ArgumentError, 2097);
                }
            }
        }

        private static function checkFilter(typeFilter:Array):void {
            runtime_internal::checkFilter(typeFilter);
        }

        private native function startLoading():void;
    }
}
