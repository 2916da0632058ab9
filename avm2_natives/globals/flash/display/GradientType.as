package flash.display {
    public final class GradientType {
        public static const LINEAR:String = "linear";
        public static const RADIAL:String = "radial";

        public function GradientType() {
            super();
        }
    }
}
