package flash.data {
    [Version("air1.0")]
    public final class SQLMode {
        public static const CREATE:String = "create";
        public static const READ:String = "read";
        public static const UPDATE:String = "update";

        public function SQLMode() {
            super();
        }
    }
}
