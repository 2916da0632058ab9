package flash.media {
    public class StageVideoAvailabilityReason {
        public static const DRIVER_TOO_OLD:String = "driverTooOld";
        public static const NO_ERROR:String = "noError";
        public static const UNAVAILABLE:String = "unavailable";
        public static const USER_DISABLED:String = "userDisabled";
        public static const WMODE_INCOMPATIBLE:String = "wmodeIncompatible";

        public function StageVideoAvailabilityReason() {
            super();
        }
    }
}
