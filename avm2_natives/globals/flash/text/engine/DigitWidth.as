package flash.text.engine {
    public final class DigitWidth {
        public static const DEFAULT:String = "default";
        public static const PROPORTIONAL:String = "proportional";
        public static const TABULAR:String = "tabular";

        public function DigitWidth() {
            super();
        }
    }
}
