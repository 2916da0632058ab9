package flash.events {
    public class VideoTextureEvent extends Event {
        public static const codecInfo:String = "codecinfo";
        public static const RENDER_STATE:String = "renderState";

        private var _colorSpace:String;
        private var _status:String;

        public function VideoTextureEvent(
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
