package flash.media {
    public class AudioOutputChangeReason {
        public static const DEVICE_CHANGE:String = "deviceChange";
        public static const USER_SELECTION:String = "userSelection";

        public function AudioOutputChangeReason() {
            super();
        }
    }
}
