package flash.text.engine {
    public final class TypographicCase {
        public static const CAPS:String = "caps";
        public static const CAPS_AND_SMALL_CAPS:String = "capsAndSmallCaps";
        public static const DEFAULT:String = "default";
        public static const LOWERCASE:String = "lowercase";
        public static const SMALL_CAPS:String = "smallCaps";
        public static const TITLE:String = "title";
        public static const UPPERCASE:String = "uppercase";

        public function TypographicCase() {
            super();
        }
    }
}
