package flash.display {
    public final class PixelSnapping {
        public static const NEVER:String = "never";
        public static const ALWAYS:String = "always";
        public static const AUTO:String = "auto";

        public function PixelSnapping() {
            super();
        }
    }
}
