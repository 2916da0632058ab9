package flash.text {
    [Version("air2.0")]
    public final class SoftKeyboardType {
        public static const CONTACT:String = "contact";
        public static const DEFAULT:String = "default";
        public static const EMAIL:String = "email";
        public static const NUMBER:String = "number";
        public static const PUNCTUATION:String = "punctuation";
        public static const URL:String = "url";

        public function SoftKeyboardType() {
            super();
        }
    }
}
