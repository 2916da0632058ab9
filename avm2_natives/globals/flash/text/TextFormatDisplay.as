package flash.text {
    public final class TextFormatDisplay {
        public static const INLINE:String = "inline";
        public static const BLOCK:String = "block";

        public function TextFormatDisplay() {
            super();
        }
    }
}
