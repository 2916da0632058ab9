package flash.display3D {
    [API("686")]
    public final class Context3DMipFilter {
        public static const MIPLINEAR:String = "miplinear";
        public static const MIPNEAREST:String = "mipnearest";
        public static const MIPNONE:String = "mipnone";

        public function Context3DMipFilter() {
            super();
        }
    }
}
