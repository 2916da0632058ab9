package flash.media {
    public class VideoStatus {
        public static const ACCELERATED:String = "accelerated";
        public static const SOFTWARE:String = "software";
        public static const UNAVAILABLE:String = "unavailable";

        public function VideoStatus() {
            super();
        }
    }
}
