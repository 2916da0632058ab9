package flash.text {
    public final class TextFieldAutoSize {
        public static const NONE:String = "none";
        public static const LEFT:String = "left";
        public static const CENTER:String = "center";
        public static const RIGHT:String = "right";

        public function TextFieldAutoSize() {
            super();
        }
    }
}
