package flash.display3D {
    [API("674")]
    public final class Context3DTriangleFace {
        public static const BACK:String = "back";
        public static const FRONT:String = "front";
        public static const FRONT_AND_BACK:String = "frontAndBack";
        public static const NONE:String = "none";

        public function Context3DTriangleFace() {
            super();
        }
    }
}
