package flash.security {
    [Version("air2.0")]
    public final class ReferencesValidationSetting {
        public static const NEVER:String = "never";
        public static const VALID_IDENTITY:String = "validIdentity";
        public static const VALID_OR_UNKNOWN_IDENTITY:String = "validOrUnknownIdentity";

        public function ReferencesValidationSetting() {
            super();
        }
    }
}
