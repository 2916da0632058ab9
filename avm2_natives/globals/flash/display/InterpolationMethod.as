package flash.display {
    public final class InterpolationMethod {
        public static const RGB:String = "rgb";
        public static const LINEAR_RGB:String = "linearRGB";

        public function InterpolationMethod() {
            super();
        }
    }
}
