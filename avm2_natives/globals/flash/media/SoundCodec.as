package flash.media {
    public final class SoundCodec {
        public static const NELLYMOSER:String = "NellyMoser";
        public static const PCMA:String = "pcma";
        public static const PCMU:String = "pcmu";
        public static const SPEEX:String = "Speex";

        public function SoundCodec() {
            super();
        }
    }
}
