package flash.display {
    [Version("air2.0")]
    public final class StageAspectRatio {
        public static const LANDSCAPE:String = "landscape";
        public static const PORTRAIT:String = "portrait";

        public function StageAspectRatio() {
            super();
        }
    }
}
