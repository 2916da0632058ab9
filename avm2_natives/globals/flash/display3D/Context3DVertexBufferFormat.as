package flash.display3D {
    [API("674")]
    public final class Context3DVertexBufferFormat {
        public static const BYTES_4:String = "bytes4";
        public static const FLOAT_1:String = "float1";
        public static const FLOAT_2:String = "float2";
        public static const FLOAT_3:String = "float3";
        public static const FLOAT_4:String = "float4";

        public function Context3DVertexBufferFormat() {
            super();
        }
    }
}
