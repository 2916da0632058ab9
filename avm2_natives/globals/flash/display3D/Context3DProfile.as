package flash.display3D {
    [API("682")]
    public final class Context3DProfile {
        public static const BASELINE:String = "baseline";
        public static const BASELINE_CONSTRAINED:String = "baselineConstrained";
        public static const BASELINE_EXTENDED:String = "baselineExtended";
        public static const STANDARD:String = "standard";
        public static const STANDARD_CONSTRAINED:String = "standardConstrained";
        public static const STANDARD_EXTENDED:String = "standardExtended";

        public function Context3DProfile() {
            super();
        }
    }
}
