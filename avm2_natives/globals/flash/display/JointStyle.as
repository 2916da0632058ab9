package flash.display {
    public final class JointStyle {
        public static const ROUND:String = "round";
        public static const BEVEL:String = "bevel";
        public static const MITER:String = "miter";

        public function JointStyle() {
            super();
        }
    }
}
