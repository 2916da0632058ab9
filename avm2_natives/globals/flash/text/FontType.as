package flash.text {
    public final class FontType {
        public static const EMBEDDED:String = "embedded";
        public static const EMBEDDED_CFF:String = "embeddedCFF";
        public static const DEVICE:String = "device";

        public function FontType() {
            super();
        }
    }
}
