package flash.media {
    [Version("air2.0")]
    public final class AudioPlaybackMode {
        public static const MEDIA:String = "media";
        public static const VOICE:String = "voice";

        public function AudioPlaybackMode() {
            super();
        }
    }
}
