package flash.display3D {
    [API("674")]
    public final class Context3DProgramType {
        public static const FRAGMENT:String = "fragment";
        public static const VERTEX:String = "vertex";

        public function Context3DProgramType() {
            super();
        }
    }
}
