package flash.desktop {
    [API("664")]
    public final class InvokeEventReason {
        public static const LOGIN:String = "login";
        public static const STANDARD:String = "standard";

        public function InvokeEventReason() {
            super();
        }
    }
}
