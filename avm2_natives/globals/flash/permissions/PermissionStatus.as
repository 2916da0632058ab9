package flash.permissions {
    [API("719")]
    public final class PermissionStatus {
        public static const DENIED:String = "denied";
        public static const GRANTED:String = "granted";
        public static const ONLY_WHEN_IN_USE:String = "onlyWhenInUse";
        public static const UNKNOWN:String = "unknown";
    }
}
