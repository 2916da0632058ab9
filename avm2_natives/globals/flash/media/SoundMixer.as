package flash.media {
    import airshim.runtime_internal;
    import flash.utils.ByteArray;

    /** What all sounds have in common. None is heard: there is no device that could play one. */
    public class SoundMixer {
        /** Values of `computeSpectrum` for each of the two channels. */
        private static const SPECTRUM_LENGTH:int = 256;

        private static var _bufferTime:int = 5;
        private static var _soundTransform:SoundTransform = new SoundTransform();
        private static var _audioPlaybackMode:String = AudioPlaybackMode.MEDIA;
        private static var _useSpeakerphoneForVoice:Boolean = false;

        public function SoundMixer() {
            super();
        }

        public static function get bufferTime():int {
            return _bufferTime;
        }

        public static function set bufferTime(value:int):void {
            _bufferTime = value;
        }

        public static function get soundTransform():SoundTransform {
            return _soundTransform.runtime_internal::copy();
        }

        public static function set soundTransform(value:SoundTransform):void {
            if (value == null) {
                Error.throwError(TypeError, 2007, "sndTransform");
            }
            _soundTransform = value.runtime_internal::kept();
        }

        [API("675")]
        public static function get audioPlaybackMode():String {
            return _audioPlaybackMode;
        }

        public static function set audioPlaybackMode(value:String):void {
            _audioPlaybackMode = value;
        }

        [API("675")]
        public static function get useSpeakerphoneForVoice():Boolean {
            return _useSpeakerphoneForVoice;
        }

        public static function set useSpeakerphoneForVoice(value:Boolean):void {
            _useSpeakerphoneForVoice = value;
        }

        public static function stopAll():void {
        }

        public static function areSoundsInaccessible():Boolean {
            return false;
        }

        /** That of silence. */
        public static function computeSpectrum(outputArray:ByteArray, FFTMode:Boolean = false, stretchFactor:int = 0):void {
            if (outputArray == null) {
                Error.throwError(TypeError, 2007, "outputArray");
            }
            outputArray.position = 0;
            for (var i:int = 0; i < 2 * SPECTRUM_LENGTH; i++) {
                outputArray.writeFloat(0);
            }
            outputArray.position = 0;
        }
    }
}
