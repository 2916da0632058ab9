package flash.net {
    public final class URLRequestMethod {
        public static const POST:String = "POST";
        public static const GET:String = "GET";
        [API("661")]
        public static const PUT:String = "PUT";
        [API("661")]
        public static const DELETE:String = "DELETE";
        [API("661")]
        public static const HEAD:String = "HEAD";
        [API("661")]
        public static const OPTIONS:String = "OPTIONS";

        public function URLRequestMethod() {
            super();
        }
    }
}
