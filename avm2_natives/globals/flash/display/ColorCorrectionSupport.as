package flash.display {
    [API("667")]
    public final class ColorCorrectionSupport {
        public static const DEFAULT_OFF:String = "defaultOff";
        public static const DEFAULT_ON:String = "defaultOn";
        public static const UNSUPPORTED:String = "unsupported";

        public function ColorCorrectionSupport() {
            super();
        }
    }
}
