package flash.display {
    [API("667")]
    public final class FocusDirection {
        public static const BOTTOM:String = "bottom";
        public static const NONE:String = "none";
        public static const TOP:String = "top";

        public function FocusDirection() {
            super();
        }
    }
}
