package flash.text.engine {
    public final class TextLineCreationResult {
        public static const COMPLETE:String = "complete";
        public static const EMERGENCY:String = "emergency";
        public static const INSUFFICIENT_WIDTH:String = "insufficientWidth";
        public static const SUCCESS:String = "success";

        public function TextLineCreationResult() {
            super();
        }
    }
}
