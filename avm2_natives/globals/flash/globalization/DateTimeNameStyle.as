package flash.globalization {
    public final class DateTimeNameStyle {
        public static const FULL:String = "full";
        public static const LONG_ABBREVIATION:String = "longAbbreviation";
        public static const SHORT_ABBREVIATION:String = "shortAbbreviation";

        public function DateTimeNameStyle() {
            super();
        }
    }
}
