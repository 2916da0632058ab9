package flash.text.engine {
    public final class TextLineValidity {
        public static const INVALID:String = "invalid";
        public static const POSSIBLY_INVALID:String = "possiblyInvalid";
        public static const STATIC:String = "static";
        public static const VALID:String = "valid";

        public function TextLineValidity() {
            super();
        }
    }
}
