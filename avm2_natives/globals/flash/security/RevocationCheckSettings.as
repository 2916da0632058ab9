package flash.security {
    [Version("air2.0")]
    public final class RevocationCheckSettings {
        public static const ALWAYS_REQUIRED:String = "alwaysRequired";
        public static const BEST_EFFORT:String = "bestEffort";
        public static const NEVER:String = "never";
        public static const REQUIRED_IF_AVAILABLE:String = "requiredIfAvailable";

        public function RevocationCheckSettings() {
            super();
        }
    }
}
