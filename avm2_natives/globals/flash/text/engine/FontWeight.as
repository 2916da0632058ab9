package flash.text.engine {
    public final class FontWeight {
        public static const BOLD:String = "bold";
        public static const NORMAL:String = "normal";

        public function FontWeight() {
            super();
        }
    }
}
