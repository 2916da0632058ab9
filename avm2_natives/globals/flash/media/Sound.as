package flash.media {
    import airshim.Unimplemented;
    import flash.errors.IOError;
    import flash.events.Event;
    import flash.events.EventDispatcher;
    import flash.events.IOErrorEvent;
    import flash.events.ProgressEvent;
    import flash.events.SecurityErrorEvent;
    import flash.net.URLRequest;
    import flash.net.URLStream;
    import flash.utils.ByteArray;

    /** A sound. It loads and isn't heard: there is no device that could play it, so `play` gives null, as in AIR without one. */
    [Event(name="complete", type="flash.events.Event")]
    [Event(name="id3", type="flash.events.Event")]
    [Event(name="ioError", type="flash.events.IOErrorEvent")]
    [Event(name="open", type="flash.events.Event")]
    [Event(name="progress", type="flash.events.ProgressEvent")]
    [Event(name="sampleData", type="flash.events.SampleDataEvent")]
    public class Sound extends EventDispatcher {
        private var _stream:URLStream = null;
        private var _url:String = null;
        private var _id3:ID3Info = null;
        private var _bytesLoaded:uint = 0;
        private var _bytesTotal:int = 0;
        private var _isLoading:Boolean = false;

        public function Sound(stream:URLRequest = null, context:SoundLoaderContext = null) {
            super();
            if (stream != null) {
                load(stream, context);
            }
        }

        public function get url():String {
            return _url;
        }

        [API("667")]
        public function get isURLInaccessible():Boolean {
            return false;
        }

        /** Milliseconds that can be played: none. */
        public function get length():Number {
            return 0;
        }

        public function get isBuffering():Boolean {
            return _isLoading;
        }

        public function get bytesLoaded():uint {
            return _bytesLoaded;
        }

        public function get bytesTotal():int {
            return _bytesTotal;
        }

        /** Tags in the sound aren't read. */
        public function get id3():ID3Info {
            if (_id3 == null) {
                _id3 = new ID3Info();
            }
            return _id3;
        }

        /** Errors: Error #2037 for a sound that has something already. */
        public function load(stream:URLRequest, context:SoundLoaderContext = null):void {
            if (_url != null) {
                Error.throwError(Error, 2037);
            }
            _stream = new URLStream();
            _stream.addEventListener(Event.OPEN, forward);
            _stream.addEventListener(ProgressEvent.PROGRESS, onProgress);
            _stream.addEventListener(IOErrorEvent.IO_ERROR, onEnd);
            _stream.addEventListener(SecurityErrorEvent.SECURITY_ERROR, onEnd);
            _stream.addEventListener(Event.COMPLETE, onEnd);
            _stream.load(stream);
            _url = stream.url;
            _isLoading = true;
        }

        /** Errors: IOError #2029 where nothing is being loaded. */
        public function close():void {
            if (!_isLoading) {
                Error.throwError(IOError, 2029);
            }
            _isLoading = false;
            _stream.close();
        }

        public function play(startTime:Number = 0, loops:int = 0, sndTransform:SoundTransform = null):SoundChannel {
            return null;
        }

        [API("662")]
        public function extract(target:ByteArray, length:Number, startPosition:Number = -1):Number {
            Unimplemented.throwFor("flash.media::Sound/extract()");
            return 0;
        }

        [API("674")]
        public function loadCompressedDataFromByteArray(bytes:ByteArray, bytesLength:uint):void {
            Unimplemented.throwFor("flash.media::Sound/loadCompressedDataFromByteArray()");
        }

        [API("674")]
        public function loadPCMFromByteArray(
            bytes:ByteArray, samples:uint, format:String = "float", stereo:Boolean = true, sampleRate:Number = 44100
        ):void {
            Unimplemented.throwFor("flash.media::Sound/loadPCMFromByteArray()");
        }

        private function forward(event:Event):void {
            dispatchEvent(event.clone());
        }

        private function onProgress(event:ProgressEvent):void {
            _bytesLoaded = event.bytesLoaded;
            _bytesTotal = event.bytesTotal;
            forward(event);
        }

        private function onEnd(event:Event):void {
            _isLoading = false;
            forward(event);
        }
    }
}
