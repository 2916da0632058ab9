package flash.text {
    public final class TextDisplayMode {
        public static const CRT:String = "crt";
        public static const DEFAULT:String = "default";
        public static const LCD:String = "lcd";

        public function TextDisplayMode() {
            super();
        }
    }
}
