package flash.display {
    [API("662")]
    public final class ShaderPrecision {
        public static const FAST:String = "fast";
        public static const FULL:String = "full";

        public function ShaderPrecision() {
            super();
        }
    }
}
