package flash.ui {
    public final class KeyLocation {
        public static const STANDARD:uint = 0;
        public static const LEFT:uint = 1;
        public static const RIGHT:uint = 2;
        public static const NUM_PAD:uint = 3;
        public static const D_PAD:uint = 4;

        public function KeyLocation() {
            super();
        }
    }
}
