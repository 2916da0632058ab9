package flash.text {
    [Version("air2.0")]
    public final class AutoCapitalize {
        public static const ALL:String = "all";
        public static const NONE:String = "none";
        public static const SENTENCE:String = "sentence";
        public static const WORD:String = "word";

        public function AutoCapitalize() {
            super();
        }
    }
}
