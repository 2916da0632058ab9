package flash.text {
    public final class TextFormatAlign {
        public static const LEFT:String = "left";
        public static const CENTER:String = "center";
        public static const RIGHT:String = "right";
        public static const JUSTIFY:String = "justify";
        public static const START:String = "start";
        public static const END:String = "end";

        public function TextFormatAlign() {
            super();
        }
    }
}
