package flash.text.engine {
    public final class TabAlignment {
        public static const CENTER:String = "center";
        public static const DECIMAL:String = "decimal";
        public static const END:String = "end";
        public static const START:String = "start";

        public function TabAlignment() {
            super();
        }
    }
}
