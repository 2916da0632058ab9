package flash.media {
    public class H264Profile {
        public static const BASELINE:String = "baseline";
        public static const MAIN:String = "main";

        public function H264Profile() {
            super();
        }
    }
}
