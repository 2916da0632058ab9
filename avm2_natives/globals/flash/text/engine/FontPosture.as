package flash.text.engine {
    public final class FontPosture {
        public static const ITALIC:String = "italic";
        public static const NORMAL:String = "normal";

        public function FontPosture() {
            super();
        }
    }
}
