package flash.display3D {
    [API("674")]
    public final class Context3DTextureFormat {
        public static const BGRA:String = "bgra";
        [API("682")]
        public static const BGRA_PACKED:String = "bgraPacked4444";
        [API("682")]
        public static const BGR_PACKED:String = "bgrPacked565";
        public static const COMPRESSED:String = "compressed";
        [API("682")]
        public static const COMPRESSED_ALPHA:String = "compressedAlpha";
        [API("686")]
        public static const RGBA_HALF_FLOAT:String = "rgbaHalfFloat";

        public function Context3DTextureFormat() {
            super();
        }
    }
}
