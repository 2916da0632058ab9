package flash.text {
    public final class AntiAliasType {
        public static const NORMAL:String = "normal";
        public static const ADVANCED:String = "advanced";

        public function AntiAliasType() {
            super();
        }
    }
}
