package flash.data {
    [Version("air1.0")]
    public final class SQLCollationType {
        public static const BINARY:String = "binary";
        public static const NO_CASE:String = "noCase";

        public function SQLCollationType() {
            super();
        }
    }
}
