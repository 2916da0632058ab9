package flash.text {
    public final class TextFieldType {
        public static const INPUT:String = "input";
        public static const DYNAMIC:String = "dynamic";

        public function TextFieldType() {
            super();
        }
    }
}
