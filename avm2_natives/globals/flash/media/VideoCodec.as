package flash.media {
    public class VideoCodec {
        public static const H264AVC:String = "H264Avc";
        public static const SORENSON:String = "Sorenson";
        public static const VP6:String = "VP6";

        public function VideoCodec() {
            super();
        }
    }
}
