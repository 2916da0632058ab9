package flash.printing {
    [Version("air2.0")]
    public final class PrintMethod {
        public static const AUTO:String = "auto";
        public static const BITMAP:String = "bitmap";
        public static const VECTOR:String = "vector";

        public function PrintMethod() {
            super();
        }
    }
}
