package flash.display {
    [API("662")]
    public final class TriangleCulling {
        public static const NEGATIVE:String = "negative";
        public static const NONE:String = "none";
        public static const POSITIVE:String = "positive";

        public function TriangleCulling() {
            super();
        }
    }
}
