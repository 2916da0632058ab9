package flash.events {
    [Version("air2.0")]
    public final class TouchEventIntent {
        public static const ERASER:String = "eraser";
        public static const PEN:String = "pen";
        public static const UNKNOWN:String = "unknown";

        public function TouchEventIntent() {
            super();
        }
    }
}
