package flash.filters {
    public final class BitmapFilterType {
        public static const INNER:String = "inner";
        public static const OUTER:String = "outer";
        public static const FULL:String = "full";

        public function BitmapFilterType() {
            super();
        }
    }
}
