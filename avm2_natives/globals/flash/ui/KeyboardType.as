package flash.ui {
    public final class KeyboardType {
        public static const ALPHANUMERIC:String = "alphanumeric";
        public static const KEYPAD:String = "keypad";
        public static const NONE:String = "none";

        public function KeyboardType() {
            super();
        }
    }
}
