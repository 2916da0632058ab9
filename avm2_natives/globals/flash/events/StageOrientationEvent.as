package flash.events {
    [Version("air2.0")]
    public class StageOrientationEvent extends Event {
        public static const ORIENTATION_CHANGE:String = "orientationChange";
        public static const ORIENTATION_CHANGING:String = "orientationChanging";

        private var _afterOrientation:String;
        private var _beforeOrientation:String;

        public function StageOrientationEvent(
            type:String, bubbles:Boolean = false, cancelable:Boolean = false, beforeOrientation:String = null,
            afterOrientation:String = null
        ) {
            super(type, bubbles, cancelable);
            _beforeOrientation = beforeOrientation;
            _afterOrientation = afterOrientation;
        }

        public function get afterOrientation():String {
            return _afterOrientation;
        }

        public function get beforeOrientation():String {
            return _beforeOrientation;
        }

        override public function clone():Event {
            return new StageOrientationEvent(type, bubbles, cancelable, beforeOrientation, afterOrientation);
        }

        override public function toString():String {
            return formatToString(
                "StageOrientationEvent", "type", "bubbles", "cancelable", "eventPhase", "beforeOrientation",
                "afterOrientation"
            );
        }
    }
}
