package flash.events {
    [API("670")]
    public class StageVideoEvent extends Event {
        public static const codecInfo:String = "codecinfo";
        public static const RENDER_STATE:String = "renderState";
        public static const RENDER_STATUS_ACCELERATED:String = "accelerated";
        public static const RENDER_STATUS_SOFTWARE:String = "software";
        public static const RENDER_STATUS_UNAVAILABLE:String = "unavailable";

        private var _colorSpace:String;
        private var _status:String;

        public function StageVideoEvent(
            type:String, bubbles:Boolean = false, cancelable:Boolean = false, status:String = null,
            colorSpace:String = null
        ) {
            super(type, bubbles, cancelable);
            _status = status;
            _colorSpace = colorSpace;
        }

        public function get colorSpace():String {
            return _colorSpace;
        }

        public function get status():String {
            return _status;
        }
    }
}
