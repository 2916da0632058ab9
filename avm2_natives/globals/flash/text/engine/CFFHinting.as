package flash.text.engine {
    public final class CFFHinting {
        public static const HORIZONTAL_STEM:String = "horizontalStem";
        public static const NONE:String = "none";

        public function CFFHinting() {
            super();
        }
    }
}
