package flash.net {
    public final class URLLoaderDataFormat {
        public static const TEXT:String = "text";
        public static const BINARY:String = "binary";
        public static const VARIABLES:String = "variables";

        public function URLLoaderDataFormat() {
            super();
        }
    }
}
