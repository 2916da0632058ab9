package flash.display3D {
    [API("686")]
    public final class Context3DTextureFilter {
        public static const ANISOTROPIC16X:String = "anisotropic16x";
        public static const ANISOTROPIC2X:String = "anisotropic2x";
        public static const ANISOTROPIC4X:String = "anisotropic4x";
        public static const ANISOTROPIC8X:String = "anisotropic8x";
        public static const LINEAR:String = "linear";
        public static const NEAREST:String = "nearest";

        public function Context3DTextureFilter() {
            super();
        }
    }
}
