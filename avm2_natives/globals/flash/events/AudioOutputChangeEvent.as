package flash.events {
    [API("729")]
    public class AudioOutputChangeEvent extends Event {
        public static const AUDIO_OUTPUT_CHANGE:String = "audioOutputChange";

        private var _reason:String;

        public function AudioOutputChangeEvent(
            type:String, bubbles:Boolean = false, cancelable:Boolean = false, reason:String = null
        ) {
            super(type, bubbles, cancelable);
            _reason = reason;
        }

        public function get reason():String {
            return _reason;
        }

        override public function clone():Event {
            return new AudioOutputChangeEvent(type, bubbles, cancelable, reason);
        }

        override public function toString():String {
            return formatToString("AudioOutputChangeEvent", "type", "bubbles", "cancelable", "eventPhase", "reason");
        }
    }
}
