package flash.events {
    [API("678")]
    public class ThrottleEvent extends Event {
        public static const THROTTLE:String = "throttle";

        private var _state:String;
        private var _targetFrameRate:Number;

        public function ThrottleEvent(
            type:String, bubbles:Boolean = false, cancelable:Boolean = false, state:String = null,
            targetFrameRate:Number = 0
        ) {
            super(type, bubbles, cancelable);
            _state = state;
            _targetFrameRate = targetFrameRate;
        }

        public function get state():String {
            return _state;
        }

        public function get targetFrameRate():Number {
            return _targetFrameRate;
        }

        override public function clone():Event {
            return new ThrottleEvent(type, bubbles, cancelable, state, targetFrameRate);
        }

        override public function toString():String {
            return formatToString(
                "ThrottleEvent", "type", "bubbles", "cancelable", "eventPhase", "state", "targetFrameRate"
            );
        }
    }
}
