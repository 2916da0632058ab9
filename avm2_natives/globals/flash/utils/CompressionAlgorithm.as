package flash.utils {
    [API("668","674")]
    public final class CompressionAlgorithm {
        public static const ZLIB:String = "zlib";
        public static const DEFLATE:String = "deflate";
        [API("674")]
        public static const LZMA:String = "lzma";

        public function CompressionAlgorithm() {
            super();
        }
    }
}
