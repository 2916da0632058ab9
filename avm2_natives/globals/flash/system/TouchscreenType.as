package flash.system {
    public final class TouchscreenType {
        public static const FINGER:String = "finger";
        public static const STYLUS:String = "stylus";
        public static const NONE:String = "none";

        public function TouchscreenType() {
            super();
        }
    }
}
