package flash.text.engine {
    public final class BreakOpportunity {
        public static const ALL:String = "all";
        public static const ANY:String = "any";
        public static const AUTO:String = "auto";
        public static const NONE:String = "none";

        public function BreakOpportunity() {
            super();
        }
    }
}
