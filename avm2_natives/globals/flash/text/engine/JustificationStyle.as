package flash.text.engine {
    public final class JustificationStyle {
        public static const PRIORITIZE_LEAST_ADJUSTMENT:String = "prioritizeLeastAdjustment";
        public static const PUSH_IN_KINSOKU:String = "pushInKinsoku";
        public static const PUSH_OUT_ONLY:String = "pushOutOnly";

        public function JustificationStyle() {
            super();
        }
    }
}
