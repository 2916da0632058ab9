package flash.ui {
    public final class MouseCursor {
        public static const AUTO:String = "auto";
        public static const ARROW:String = "arrow";
        public static const BUTTON:String = "button";
        public static const HAND:String = "hand";
        public static const IBEAM:String = "ibeam";

        public function MouseCursor() {
            super();
        }
    }
}
