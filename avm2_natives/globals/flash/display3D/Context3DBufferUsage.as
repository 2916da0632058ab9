package flash.display3D {
    [API("694")]
    public final class Context3DBufferUsage {
        public static const DYNAMIC_DRAW:String = "dynamicDraw";
        public static const STATIC_DRAW:String = "staticDraw";

        public function Context3DBufferUsage() {
            super();
        }
    }
}
