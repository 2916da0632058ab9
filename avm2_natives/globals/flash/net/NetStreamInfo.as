package flash.net {
    public final class NetStreamInfo {
        private var _SRTT:Number = 0;
        private var _audioBufferByteLength:Number;
        private var _audioBufferLength:Number;
        private var _audioByteCount:Number;
        private var _audioBytesPerSecond:Number = 0;
        private var _audioLossRate:Number;
        private var _byteCount:Number;
        private var _currentBytesPerSecond:Number = 0;
        private var _dataBufferByteLength:Number;
        private var _dataBufferLength:Number;
        private var _dataByteCount:Number;
        private var _dataBytesPerSecond:Number = 0;
        private var _droppedFrames:Number;
        private var _isLive:Boolean;
        private var _maxBytesPerSecond:Number = 0;
        private var _metaData:Object;
        private var _playbackBytesPerSecond:Number = 0;
        private var _resourceName:String;
        private var _uri:String;
        private var _videoBufferByteLength:Number;
        private var _videoBufferLength:Number;
        private var _videoByteCount:Number;
        private var _videoBytesPerSecond:Number = 0;
        private var _videoLossRate:Number;
        private var _xmpData:Object;

        public function NetStreamInfo(
            curBPS:Number, byteCount:Number, maxBPS:Number, audioBPS:Number, audioByteCount:Number, videoBPS:Number,
            videoByteCount:Number, dataBPS:Number, dataByteCount:Number, playbackBPS:Number, droppedFrames:Number,
            audioBufferByteLength:Number, videoBufferByteLength:Number, dataBufferByteLength:Number,
            audioBufferLength:Number, videoBufferLength:Number, dataBufferLength:Number, srtt:Number, audioLossRate:Number,
            videoLossRate:Number, metaData:Object = null, xmpData:Object = null, uri:String = null,
            resourceName:String = null, isLive:Boolean = true
        ) {
            super();
            _byteCount = byteCount;
            _audioByteCount = audioByteCount;
            _videoByteCount = videoByteCount;
            _dataByteCount = dataByteCount;
            _droppedFrames = droppedFrames;
            _audioBufferByteLength = audioBufferByteLength;
            _videoBufferByteLength = videoBufferByteLength;
            _dataBufferByteLength = dataBufferByteLength;
            _audioBufferLength = audioBufferLength;
            _videoBufferLength = videoBufferLength;
            _dataBufferLength = dataBufferLength;
            _audioLossRate = audioLossRate;
            _videoLossRate = videoLossRate;
            _metaData = metaData;
            _xmpData = xmpData;
            _uri = uri;
            _resourceName = resourceName;
            _isLive = isLive;
        }

        public function get SRTT():Number {
            return _SRTT;
        }

        public function get audioBufferByteLength():Number {
            return _audioBufferByteLength;
        }

        public function get audioBufferLength():Number {
            return _audioBufferLength;
        }

        public function get audioByteCount():Number {
            return _audioByteCount;
        }

        public function get audioBytesPerSecond():Number {
            return _audioBytesPerSecond;
        }

        public function get audioLossRate():Number {
            return _audioLossRate;
        }

        public function get byteCount():Number {
            return _byteCount;
        }

        public function get currentBytesPerSecond():Number {
            return _currentBytesPerSecond;
        }

        public function get dataBufferByteLength():Number {
            return _dataBufferByteLength;
        }

        public function get dataBufferLength():Number {
            return _dataBufferLength;
        }

        public function get dataByteCount():Number {
            return _dataByteCount;
        }

        public function get dataBytesPerSecond():Number {
            return _dataBytesPerSecond;
        }

        public function get droppedFrames():Number {
            return _droppedFrames;
        }

        public function get isLive():Boolean {
            return _isLive;
        }

        public function get maxBytesPerSecond():Number {
            return _maxBytesPerSecond;
        }

        public function get metaData():Object {
            return _metaData;
        }

        public function get playbackBytesPerSecond():Number {
            return _playbackBytesPerSecond;
        }

        public function get resourceName():String {
            return _resourceName;
        }

        public function get uri():String {
            return _uri;
        }

        public function get videoBufferByteLength():Number {
            return _videoBufferByteLength;
        }

        public function get videoBufferLength():Number {
            return _videoBufferLength;
        }

        public function get videoByteCount():Number {
            return _videoByteCount;
        }

        public function get videoBytesPerSecond():Number {
            return _videoBytesPerSecond;
        }

        [API("667")]
        public function get videoLossRate():Number {
            return _videoLossRate;
        }

        public function get xmpData():Object {
            return _xmpData;
        }
    }
}
