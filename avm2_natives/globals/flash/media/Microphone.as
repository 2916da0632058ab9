package flash.media {
    import airshim.Unimplemented;
    import flash.events.EventDispatcher;

    /** A microphone. There is none. */
    [Event(name="activity", type="flash.events.ActivityEvent")]
    [Event(name="sampleData", type="flash.events.SampleDataEvent")]
    [Event(name="status", type="flash.events.StatusEvent")]
    public final class Microphone extends EventDispatcher {
        /** Errors: ArgumentError #2012, always. */
        public function Microphone() {
            super();
            Error.throwError(ArgumentError, 2012, "Microphone$");
        }

        [API("667")]
        public static function get isSupported():Boolean {
            return false;
        }

        public static function get names():Array {
            return [];
        }

        /** null, as where there is no microphone. */
        public static function getMicrophone(index:int = -1):Microphone {
            return null;
        }

        /** null, as where there is no microphone. */
        [API("670")]
        public static function getEnhancedMicrophone(index:int = -1):Microphone {
            return null;
        }

        public function get activityLevel():Number {
            return 0;
        }

        [API("662")]
        public function get codec():String {
            return null;
        }

        public function set codec(value:String):void {
            Unimplemented.throwFor("flash.media::Microphone/codec=");
        }

        [API("667")]
        public function get enableVAD():Boolean {
            return false;
        }

        public function set enableVAD(value:Boolean):void {
            Unimplemented.throwFor("flash.media::Microphone/enableVAD=");
        }

        [API("662")]
        public function get encodeQuality():int {
            return 0;
        }

        public function set encodeQuality(value:int):void {
            Unimplemented.throwFor("flash.media::Microphone/encodeQuality=");
        }

        [API("670")]
        public function get enhancedOptions():MicrophoneEnhancedOptions {
            return null;
        }

        public function set enhancedOptions(value:MicrophoneEnhancedOptions):void {
            Unimplemented.throwFor("flash.media::Microphone/enhancedOptions=");
        }

        [API("662")]
        public function get framesPerPacket():int {
            return 0;
        }

        public function set framesPerPacket(value:int):void {
            Unimplemented.throwFor("flash.media::Microphone/framesPerPacket=");
        }

        public function get gain():Number {
            return 0;
        }

        public function set gain(value:Number):void {
            Unimplemented.throwFor("flash.media::Microphone/gain=");
        }

        public function get index():int {
            return 0;
        }

        public function get muted():Boolean {
            return true;
        }

        public function get name():String {
            return null;
        }

        [API("667")]
        public function get noiseSuppressionLevel():int {
            return 0;
        }

        public function set noiseSuppressionLevel(value:int):void {
            Unimplemented.throwFor("flash.media::Microphone/noiseSuppressionLevel=");
        }

        public function get rate():int {
            return 0;
        }

        public function set rate(value:int):void {
            Unimplemented.throwFor("flash.media::Microphone/rate=");
        }

        public function get silenceLevel():Number {
            return 0;
        }

        public function get silenceTimeout():int {
            return 0;
        }

        public function get soundTransform():SoundTransform {
            return null;
        }

        public function set soundTransform(value:SoundTransform):void {
            Unimplemented.throwFor("flash.media::Microphone/soundTransform=");
        }

        public function get useEchoSuppression():Boolean {
            return false;
        }

        public function setLoopBack(state:Boolean = true):void {
            Unimplemented.throwFor("flash.media::Microphone/setLoopBack()");
        }

        public function setSilenceLevel(silenceLevel:Number, timeout:int = -1):void {
            Unimplemented.throwFor("flash.media::Microphone/setSilenceLevel()");
        }

        public function setUseEchoSuppression(useEchoSuppression:Boolean):void {
            Unimplemented.throwFor("flash.media::Microphone/setUseEchoSuppression()");
        }
    }
}
