package flash.display {
    public final class StageDisplayState {
        public static const FULL_SCREEN:String = "fullScreen";
        public static const FULL_SCREEN_INTERACTIVE:String = "fullScreenInteractive";
        public static const NORMAL:String = "normal";

        public function StageDisplayState() {
            super();
        }
    }
}
