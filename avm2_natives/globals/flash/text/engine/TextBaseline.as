package flash.text.engine {
    public final class TextBaseline {
        public static const ASCENT:String = "ascent";
        public static const DESCENT:String = "descent";
        public static const IDEOGRAPHIC_BOTTOM:String = "ideographicBottom";
        public static const IDEOGRAPHIC_CENTER:String = "ideographicCenter";
        public static const IDEOGRAPHIC_TOP:String = "ideographicTop";
        public static const ROMAN:String = "roman";
        public static const USE_DOMINANT_BASELINE:String = "useDominantBaseline";

        public function TextBaseline() {
            super();
        }
    }
}
