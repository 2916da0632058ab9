package flash.data {
    [Version("air1.0")]
    public final class SQLColumnNameStyle {
        public static const DEFAULT:String = "default";
        public static const LONG:String = "long";
        public static const SHORT:String = "short";

        public function SQLColumnNameStyle() {
            super();
        }
    }
}
