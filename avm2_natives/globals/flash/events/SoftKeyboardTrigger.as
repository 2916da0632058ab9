package flash.events {
    [API("670")]
    public class SoftKeyboardTrigger {
        public static const CONTENT_TRIGGERED:String = "contentTriggered";
        public static const USER_TRIGGERED:String = "userTriggered";

        public function SoftKeyboardTrigger() {
            super();
        }
    }
}
