package flash.text.engine {
    public final class FontLookup {
        public static const DEVICE:String = "device";
        public static const EMBEDDED_CFF:String = "embeddedCFF";

        public function FontLookup() {
            super();
        }
    }
}
