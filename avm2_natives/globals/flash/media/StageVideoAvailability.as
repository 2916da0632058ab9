package flash.media {
    public class StageVideoAvailability {
        public static const AVAILABLE:String = "available";
        public static const UNAVAILABLE:String = "unavailable";

        public function StageVideoAvailability() {
            super();
        }
    }
}
