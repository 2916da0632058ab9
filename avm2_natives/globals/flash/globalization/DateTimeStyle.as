package flash.globalization {
    public final class DateTimeStyle {
        public static const CUSTOM:String = "custom";
        public static const LONG:String = "long";
        public static const MEDIUM:String = "medium";
        public static const NONE:String = "none";
        public static const SHORT:String = "short";

        public function DateTimeStyle() {
            super();
        }
    }
}
