package flash.text {
    public final class FontStyle {
        public static const REGULAR:String = "regular";
        public static const BOLD:String = "bold";
        public static const ITALIC:String = "italic";
        public static const BOLD_ITALIC:String = "boldItalic";

        public function FontStyle() {
            super();
        }
    }
}
