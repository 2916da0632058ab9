package flash.display3D {
    [API("702")]
    public final class Context3DFillMode {
        public static const SOLID:String = "solid";
        public static const WIREFRAME:String = "wireframe";

        public function Context3DFillMode() {
            super();
        }
    }
}
