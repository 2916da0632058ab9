package flash.media {
    import airshim.Unimplemented;
    import airshim.requireApplicationSandbox;
    import flash.events.ErrorEvent;
    import flash.events.EventDispatcher;
    import flash.filesystem.File;
    import flash.utils.IDataInput;

    /** Declared, so that programs that name it load; what it can't do throws Error #1001. */
    [Version("air2.0")]
    public class MediaPromise extends EventDispatcher {
        private var _file:File;
        private var _isAsync:Boolean;
        private var _mediaType:String;
        private var _relativePath:String;

        public function MediaPromise() {
            super();
            requireApplicationSandbox();
        }

        public function get file():File {
            return _file;
        }

        public function get isAsync():Boolean {
            return _isAsync;
        }

        public function get mediaType():String {
            return _mediaType;
        }

        public function get relativePath():String {
            return _relativePath;
        }

        public function close():void {
            Unimplemented.throwFor("flash.media::MediaPromise/close()");
        }

        public function open():IDataInput {
            Unimplemented.throwFor("flash.media::MediaPromise/open()");
            return null;
        }

        public function reportError(e:ErrorEvent):void {
            Unimplemented.throwFor("flash.media::MediaPromise/reportError()");
        }
    }
}
