package flash.globalization {
    public final class DateTimeNameContext {
        public static const FORMAT:String = "format";
        public static const STANDALONE:String = "standalone";

        public function DateTimeNameContext() {
            super();
        }
    }
}
