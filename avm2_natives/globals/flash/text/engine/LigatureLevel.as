package flash.text.engine {
    public final class LigatureLevel {
        public static const COMMON:String = "common";
        public static const EXOTIC:String = "exotic";
        public static const MINIMUM:String = "minimum";
        public static const NONE:String = "none";
        public static const UNCOMMON:String = "uncommon";

        public function LigatureLevel() {
            super();
        }
    }
}
