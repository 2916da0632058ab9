package flash.display {
    public final class LineScaleMode {
        public static const NORMAL:String = "normal";
        public static const VERTICAL:String = "vertical";
        public static const HORIZONTAL:String = "horizontal";
        public static const NONE:String = "none";

        public function LineScaleMode() {
            super();
        }
    }
}
