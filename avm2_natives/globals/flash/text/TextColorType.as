package flash.text {
    public final class TextColorType {
        public static const DARK_COLOR:String = "dark";
        public static const LIGHT_COLOR:String = "light";

        public function TextColorType() {
            super();
        }
    }
}
