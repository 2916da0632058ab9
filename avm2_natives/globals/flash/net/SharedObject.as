package flash.net {
    import airshim.Unimplemented;
    import airshim.reportUncaught;
    import airshim.runtime_internal;
    import flash.events.EventDispatcher;

    /** Data that a program keeps on disk, in a file of its own for each name. It is written by `flush` and at the end. */
    [Event(name="asyncError", type="flash.events.AsyncErrorEvent")]
    [Event(name="netStatus", type="flash.events.NetStatusEvent")]
    [Event(name="sync", type="flash.events.SyncEvent")]
    public class SharedObject extends EventDispatcher {
        /** Those that there are, by their files: the same name gives the same object. */
        private static const OPEN:Object = {};

        private static var _defaultObjectEncoding:uint = ObjectEncoding.AMF3;
        private static var _preventBackup:Boolean = false;

        private var _path:String;
        private var _data:Object = {};
        private var _objectEncoding:uint = _defaultObjectEncoding;
        private var _client:Object = this;

        public function SharedObject() {
            super();
        }

        public static function get defaultObjectEncoding():uint {
            return _defaultObjectEncoding;
        }

        public static function set defaultObjectEncoding(version:uint):void {
            checkEncoding(version);
            _defaultObjectEncoding = version;
        }

        [API("687")]
        public static function get preventBackup():Boolean {
            return _preventBackup;
        }

        public static function set preventBackup(value:Boolean):void {
            _preventBackup = value;
        }

        public static function getLocal(name:String, localPath:String = null, secure:Boolean = false):SharedObject {
            var path:String = locate(name, localPath);
            var object:SharedObject = path in OPEN ? OPEN[path] : null;
            if (object == null) {
                object = new SharedObject();
                object._path = path;
                var encoding:int = object.read(path, object._data);
                if (encoding >= 0) {
                    object._objectEncoding = encoding;
                }
                OPEN[path] = object;
            }
            return object;
        }

        public static function getRemote(name:String, remotePath:String = null, persistence:Object = false,
                                         secure:Boolean = false):SharedObject {
            Unimplemented.throwFor("flash.net::SharedObject.getRemote(), which needs a Flash Media Server");
            return null;
        }

        /**
         * Removes the data and the files of the SWF that `url` names, or of all below a part of its path. Gives 0, or -1
         * where there are none.
         */
        [Deprecated]
        public static function deleteAll(url:String):int {
            var directory:String = directoryOf(url);
            for (var path:String in OPEN) {
                if (path.indexOf(directory) == 0) {
                    SharedObject(OPEN[path]).forget();
                }
            }
            return removeAll(directory) ? 0 : -1;
        }

        /** How many bytes the files have that `deleteAll` would remove, or -1 where there are none. */
        [Deprecated]
        public static function getDiskUsage(url:String):int {
            return usage(directoryOf(url));
        }

        public function get data():Object {
            return _data;
        }

        /** How many bytes the file has, or would have. */
        public function get size():uint {
            return measure(_path, _data, _objectEncoding);
        }

        public function get objectEncoding():uint {
            return _objectEncoding;
        }

        public function set objectEncoding(version:uint):void {
            checkEncoding(version);
            _objectEncoding = version;
        }

        public function get client():Object {
            return _client;
        }

        public function set client(object:Object):void {
            if (object == null) {
                Error.throwError(TypeError, 2007, "client");
            }
            _client = object;
        }

        /** Only of one that is shared by a server. */
        public function set fps(updatesPerSecond:Number):void {
        }

        /** Writes the file. There is no limit of its size that a user would have to be asked about. */
        public function flush(minDiskSpace:int = 0):String {
            write(_path, _data, _objectEncoding);
            return SharedObjectFlushStatus.FLUSHED;
        }

        /** Removes the data and the file. */
        public function clear():void {
            forget();
            remove(_path);
        }

        private function forget():void {
            for (var name:String in _data) {
                delete _data[name];
            }
        }

        /** Ends the connection to a server, of which there is none. */
        public function close():void {
        }

        public function connect(myConnection:Object, params:String = null):void {
            Unimplemented.throwFor("flash.net::SharedObject/connect(), which needs a Flash Media Server");
        }

        public function send(...arguments):void {
            Unimplemented.throwFor("flash.net::SharedObject/send(), which needs a Flash Media Server");
        }

        public function setDirty(propertyName:String):void {
        }

        public function setProperty(propertyName:String, value:Object = null):void {
            _data[propertyName] = value;
        }

        /** The program ends: what hasn't been written is. */
        runtime_internal static function saveAll():void {
            for (var path:String in OPEN) {
                var object:SharedObject = OPEN[path];
                try {
                    object.save();
                } catch (error:*) {
                    reportUncaught(error);
                }
            }
        }

        private function save():void {
            for (var name:String in _data) {
                flush();
                return;
            }
        }

        private static function checkEncoding(version:uint):void {
            if (version != ObjectEncoding.AMF0 && version != ObjectEncoding.AMF3) {
                Error.throwError(ArgumentError, 2008, "objectEncoding");
            }
        }

        private static native function locate(name:String, localPath:String):String;

        /** The directory of the files of a SWF, or of those below a part of a path; it ends with a slash. */
        private static native function directoryOf(url:String):String;

        /** Removes a directory with all that is in it. Whether it was there. */
        private static native function removeAll(directory:String):Boolean;

        /** The bytes of all files in a directory and those below it; -1 where it isn't there. */
        private static native function usage(directory:String):int;

        /** Reads the file's data into `data`, and gives their encoding: -1 where there is no file. */
        private native function read(path:String, data:Object):int;

        private native function write(path:String, data:Object, encoding:uint):void;

        private native function measure(path:String, data:Object, encoding:uint):uint;

        private native function remove(path:String):void;
    }
}
