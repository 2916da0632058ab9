package flash.ui {
    [API("667")]
    public final class MultitouchInputMode {
        public static const GESTURE:String = "gesture";
        public static const NONE:String = "none";
        public static const TOUCH_POINT:String = "touchPoint";

        public function MultitouchInputMode() {
            super();
        }
    }
}
