package flash.display3D {
    [API("674")]
    public final class Context3DRenderMode {
        public static const AUTO:String = "auto";
        public static const SOFTWARE:String = "software";

        public function Context3DRenderMode() {
            super();
        }
    }
}
