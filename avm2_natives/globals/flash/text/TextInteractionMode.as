package flash.text {
    public final class TextInteractionMode {
        public static const NORMAL:String = "normal";
        public static const SELECTION:String = "selection";

        public function TextInteractionMode() {
            super();
        }
    }
}
