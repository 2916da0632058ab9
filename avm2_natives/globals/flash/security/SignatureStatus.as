package flash.security {
    [Version("air2.0")]
    public final class SignatureStatus {
        public static const INVALID:String = "invalid";
        public static const UNKNOWN:String = "unknown";
        public static const VALID:String = "valid";

        public function SignatureStatus() {
            super();
        }
    }
}
