package flash.display {
    public final class StageScaleMode {
        public static const SHOW_ALL:String = "showAll";
        public static const EXACT_FIT:String = "exactFit";
        public static const NO_BORDER:String = "noBorder";
        public static const NO_SCALE:String = "noScale";

        public function StageScaleMode() {
            super();
        }
    }
}
