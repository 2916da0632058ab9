package flash.net {
    import airshim.Unimplemented;
    import flash.events.EventDispatcher;
    import flash.media.Camera;
    import flash.media.Microphone;
    import flash.media.SoundTransform;
    import flash.media.VideoStreamSettings;
    import flash.utils.ByteArray;

    /** A stream of media over a NetConnection: as an object only, since nothing plays here. */
    [Event(name="asyncError", type="flash.events.AsyncErrorEvent")]
    [Event(name="ioError", type="flash.events.IOErrorEvent")]
    [Event(name="netStatus", type="flash.events.NetStatusEvent")]
    public class NetStream extends EventDispatcher {
        public static const DIRECT_CONNECTIONS:String = "directConnections";
        public static const CONNECT_TO_FMS:String = "connectToFMS";

        private var _soundTransform:SoundTransform = new SoundTransform();
        private var _bufferTimeMax:Number = 0;
        private var _backBufferTime:Number = 30;
        private var _inBufferSeek:Boolean = false;
        private var _maxPauseBufferTime:Number = 0;
        private var _audioReliable:Boolean = true;
        private var _videoReliable:Boolean = true;
        private var _dataReliable:Boolean = true;
        private var _audioSampleAccess:Boolean = true;
        private var _videoSampleAccess:Boolean = true;
        private var _useHardwareDecoder:Boolean = true;
        private var _useJitterBuffer:Boolean = false;
        private var _videoStreamSettings:VideoStreamSettings = null;
        private var _multicastAvailabilitySendToAll:Boolean = false;
        private var _multicastAvailabilityUpdatePeriod:Number = 0.25;
        private var _multicastFetchPeriod:Number = 2.5;
        private var _multicastPushNeighborLimit:Number = 4;
        private var _multicastRelayMarginDuration:Number = 2;
        private var _multicastWindowDuration:Number = 8;
        private var _client:Object;
        private var _bufferTime:Number = 0.1;
        private var _checkPolicyFile:Boolean = false;

        /** Errors: TypeError #2007 without a connection, ArgumentError #2126 where it isn't connected. */
        public function NetStream(connection:NetConnection, peerID:String = "connectToFMS") {
            super();
            if (connection == null) {
                Error.throwError(TypeError, 2007, "connection");
            }
            if (!connection.connected) {
                Error.throwError(ArgumentError, 2126);
            }
            _client = this;
        }

        public function get client():Object {
            return _client;
        }

        /** Errors: TypeError #2004 for what has no members of its own. */
        public function set client(value:Object):void {
            if (value == null || value is Number || value is Boolean || value is String) {
                Error.throwError(TypeError, 2004);
            }
            _client = value;
        }

        public function get bufferTime():Number {
            return _bufferTime;
        }

        public function set bufferTime(value:Number):void {
            _bufferTime = value;
        }

        public function get bufferLength():Number {
            return 0;
        }

        public function get time():Number {
            return 0;
        }

        public function get bytesLoaded():uint {
            return 0;
        }

        public function get bytesTotal():uint {
            return 0;
        }

        public function get checkPolicyFile():Boolean {
            return _checkPolicyFile;
        }

        public function set checkPolicyFile(value:Boolean):void {
            _checkPolicyFile = value;
        }

        public function play(...arguments):void {
            Unimplemented.throwFor("flash.net::NetStream/play()");
        }

        public function publish(name:String = null, type:String = null):void {
            Unimplemented.throwFor("flash.net::NetStream/publish()");
        }

        public function send(handlerName:String, ...arguments):void {
            Unimplemented.throwFor("flash.net::NetStream/send()");
        }

        public function pause():void {
        }

        public function resume():void {
        }

        public function togglePause():void {
        }

        public function seek(offset:Number):void {
        }

        public function close():void {
        }

        public function get audioCodec():uint {
            return 0;
        }

        public function get currentFPS():Number {
            return 0;
        }

        public function get decodedFrames():uint {
            return 0;
        }

        public function get liveDelay():Number {
            return 0;
        }

        public function get videoCodec():uint {
            return 0;
        }

        [API("662")]
        public function get farID():String {
            return null;
        }

        [API("662")]
        public function get farNonce():String {
            return null;
        }

        [API("662")]
        public function get nearNonce():String {
            return null;
        }

        [API("662")]
        public function get info():NetStreamInfo {
            return null;
        }

        [API("662")]
        public function get multicastInfo():NetStreamMulticastInfo {
            return null;
        }

        [API("662")]
        public function get objectEncoding():uint {
            return ObjectEncoding.AMF3;
        }

        [API("662")]
        public function get peerStreams():Array {
            return [];
        }

        [API("667")]
        public function get backBufferLength():Number {
            return 0;
        }

        public function get soundTransform():SoundTransform {
            return _soundTransform;
        }

        public function set soundTransform(value:SoundTransform):void {
            _soundTransform = value;
        }

        [API("667")]
        public function get bufferTimeMax():Number {
            return _bufferTimeMax;
        }

        public function set bufferTimeMax(value:Number):void {
            _bufferTimeMax = value;
        }

        [API("667")]
        public function get backBufferTime():Number {
            return _backBufferTime;
        }

        public function set backBufferTime(value:Number):void {
            _backBufferTime = value;
        }

        [API("667")]
        public function get inBufferSeek():Boolean {
            return _inBufferSeek;
        }

        public function set inBufferSeek(value:Boolean):void {
            _inBufferSeek = value;
        }

        [API("662")]
        public function get maxPauseBufferTime():Number {
            return _maxPauseBufferTime;
        }

        public function set maxPauseBufferTime(value:Number):void {
            _maxPauseBufferTime = value;
        }

        [API("667")]
        public function get audioReliable():Boolean {
            return _audioReliable;
        }

        public function set audioReliable(value:Boolean):void {
            _audioReliable = value;
        }

        [API("667")]
        public function get videoReliable():Boolean {
            return _videoReliable;
        }

        public function set videoReliable(value:Boolean):void {
            _videoReliable = value;
        }

        [API("667")]
        public function get dataReliable():Boolean {
            return _dataReliable;
        }

        public function set dataReliable(value:Boolean):void {
            _dataReliable = value;
        }

        [API("667")]
        public function get audioSampleAccess():Boolean {
            return _audioSampleAccess;
        }

        public function set audioSampleAccess(value:Boolean):void {
            _audioSampleAccess = value;
        }

        [API("667")]
        public function get videoSampleAccess():Boolean {
            return _videoSampleAccess;
        }

        public function set videoSampleAccess(value:Boolean):void {
            _videoSampleAccess = value;
        }

        [API("670")]
        public function get useHardwareDecoder():Boolean {
            return _useHardwareDecoder;
        }

        public function set useHardwareDecoder(value:Boolean):void {
            _useHardwareDecoder = value;
        }

        [API("674")]
        public function get useJitterBuffer():Boolean {
            return _useJitterBuffer;
        }

        public function set useJitterBuffer(value:Boolean):void {
            _useJitterBuffer = value;
        }

        [API("674")]
        public function get videoStreamSettings():VideoStreamSettings {
            return _videoStreamSettings;
        }

        public function set videoStreamSettings(value:VideoStreamSettings):void {
            _videoStreamSettings = value;
        }

        [API("667")]
        public function get multicastAvailabilitySendToAll():Boolean {
            return _multicastAvailabilitySendToAll;
        }

        public function set multicastAvailabilitySendToAll(value:Boolean):void {
            _multicastAvailabilitySendToAll = value;
        }

        [API("667")]
        public function get multicastAvailabilityUpdatePeriod():Number {
            return _multicastAvailabilityUpdatePeriod;
        }

        public function set multicastAvailabilityUpdatePeriod(value:Number):void {
            _multicastAvailabilityUpdatePeriod = value;
        }

        [API("667")]
        public function get multicastFetchPeriod():Number {
            return _multicastFetchPeriod;
        }

        public function set multicastFetchPeriod(value:Number):void {
            _multicastFetchPeriod = value;
        }

        [API("667")]
        public function get multicastPushNeighborLimit():Number {
            return _multicastPushNeighborLimit;
        }

        public function set multicastPushNeighborLimit(value:Number):void {
            _multicastPushNeighborLimit = value;
        }

        [API("667")]
        public function get multicastRelayMarginDuration():Number {
            return _multicastRelayMarginDuration;
        }

        public function set multicastRelayMarginDuration(value:Number):void {
            _multicastRelayMarginDuration = value;
        }

        [API("667")]
        public function get multicastWindowDuration():Number {
            return _multicastWindowDuration;
        }

        public function set multicastWindowDuration(value:Number):void {
            _multicastWindowDuration = value;
        }

        [API("667")]
        public function attach(connection:NetConnection):void {
            Unimplemented.throwFor("flash.net::NetStream/attach()");
        }

        [API("667")]
        public function appendBytes(bytes:ByteArray):void {
            Unimplemented.throwFor("flash.net::NetStream/appendBytes()");
        }

        [API("667")]
        public function appendBytesAction(netStreamAppendBytesAction:String):void {
            Unimplemented.throwFor("flash.net::NetStream/appendBytesAction()");
        }

        public function attachAudio(microphone:Microphone):void {
            Unimplemented.throwFor("flash.net::NetStream/attachAudio()");
        }

        public function attachCamera(theCamera:Camera, snapshotMilliseconds:int = -1):void {
            Unimplemented.throwFor("flash.net::NetStream/attachCamera()");
        }

        [API("662")]
        public function onPeerConnect(subscriber:NetStream):Boolean {
            Unimplemented.throwFor("flash.net::NetStream/onPeerConnect()");
            return false;
        }

        [API("662")]
        public function play2(param:NetStreamPlayOptions):void {
            Unimplemented.throwFor("flash.net::NetStream/play2()");
        }

        public function receiveAudio(flag:Boolean):void {
            Unimplemented.throwFor("flash.net::NetStream/receiveAudio()");
        }

        public function receiveVideo(flag:Boolean):void {
            Unimplemented.throwFor("flash.net::NetStream/receiveVideo()");
        }

        public function receiveVideoFPS(FPS:Number):void {
            Unimplemented.throwFor("flash.net::NetStream/receiveVideoFPS()");
        }

        [API("667")]
        public function step(frames:int):void {
            Unimplemented.throwFor("flash.net::NetStream/step()");
        }

        [API("674")]
        public function dispose():void {
        }
    }
}
