package flash.text.engine {
    public final class DigitCase {
        public static const DEFAULT:String = "default";
        public static const LINING:String = "lining";
        public static const OLD_STYLE:String = "oldStyle";

        public function DigitCase() {
            super();
        }
    }
}
