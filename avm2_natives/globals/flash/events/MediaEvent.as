package flash.events {
    import flash.media.MediaPromise;

    [Version("air2.0")]
    public class MediaEvent extends Event {
        public static const COMPLETE:String = "complete";
        public static const SELECT:String = "select";

        private var _data:MediaPromise;

        public function MediaEvent(
            type:String, bubbles:Boolean = false, cancelable:Boolean = false, data:MediaPromise = null
        ) {
            super(type, bubbles, cancelable);
            _data = data;
        }

        public function get data():MediaPromise {
            return _data;
        }

        override public function clone():Event {
            return new MediaEvent(type, bubbles, cancelable, data);
        }

        override public function toString():String {
            return formatToString("MediaEvent", "type", "bubbles", "cancelable", "eventPhase", "data");
        }
    }
}
