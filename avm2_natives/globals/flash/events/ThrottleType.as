package flash.events {
    [API("678")]
    public final class ThrottleType {
        public static const PAUSE:String = "pause";
        public static const RESUME:String = "resume";
        public static const THROTTLE:String = "throttle";

        public function ThrottleType() {
            super();
        }
    }
}
