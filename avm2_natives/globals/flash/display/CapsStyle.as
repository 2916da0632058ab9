package flash.display {
    public final class CapsStyle {
        public static const ROUND:String = "round";
        public static const NONE:String = "none";
        public static const SQUARE:String = "square";

        public function CapsStyle() {
            super();
        }
    }
}
