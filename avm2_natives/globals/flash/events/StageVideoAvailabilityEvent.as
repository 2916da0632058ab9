package flash.events {
    [API("670")]
    public class StageVideoAvailabilityEvent extends Event {
        public static const driver:String = "driver";
        public static const reason:String = "reason";
        public static const STAGE_VIDEO_AVAILABILITY:String = "stageVideoAvailability";

        private var _availability:String;

        public function StageVideoAvailabilityEvent(
            type:String, bubbles:Boolean = false, cancelable:Boolean = false, availability:String = null
        ) {
            super(type, bubbles, cancelable);
            _availability = availability;
        }

        public function get availability():String {
            return _availability;
        }
    }
}
