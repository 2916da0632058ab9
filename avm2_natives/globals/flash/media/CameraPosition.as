package flash.media {
    [Version("air2.0")]
    public final class CameraPosition {
        public static const BACK:String = "back";
        public static const FRONT:String = "front";
        public static const UNKNOWN:String = "unknown";

        public function CameraPosition() {
            super();
        }
    }
}
