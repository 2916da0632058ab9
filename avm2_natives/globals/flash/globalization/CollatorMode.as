package flash.globalization {
    public final class CollatorMode {
        public static const MATCHING:String = "matching";
        public static const SORTING:String = "sorting";

        public function CollatorMode() {
            super();
        }
    }
}
