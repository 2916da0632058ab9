package flash.events {
    [API("667")]
    public class PressAndTapGestureEvent extends GestureEvent {
        public static const GESTURE_PRESS_AND_TAP:String = "gesturePressAndTap";

        private var _tapLocalX:Number;
        private var _tapLocalY:Number;
        private var _tapStageX:Number = 0;
        private var _tapStageY:Number = 0;

        public function PressAndTapGestureEvent(
            type:String, bubbles:Boolean = true, cancelable:Boolean = false, phase:String = null, localX:Number = 0,
            localY:Number = 0, tapLocalX:Number = 0, tapLocalY:Number = 0, ctrlKey:Boolean = false, altKey:Boolean = false,
            shiftKey:Boolean = false
        ) {
            super(type, bubbles, cancelable, phase, localX, localY, ctrlKey, altKey, shiftKey);
            _tapLocalX = tapLocalX;
            _tapLocalY = tapLocalY;
        }

        public function get tapLocalX():Number {
            return _tapLocalX;
        }

        public function set tapLocalX(value:Number):void {
            _tapLocalX = value;
        }

        public function get tapLocalY():Number {
            return _tapLocalY;
        }

        public function set tapLocalY(value:Number):void {
            _tapLocalY = value;
        }

        public function get tapStageX():Number {
            return _tapStageX;
        }

        public function get tapStageY():Number {
            return _tapStageY;
        }

        override public function clone():Event {
            return new PressAndTapGestureEvent(
                type, bubbles, cancelable, phase, localX, localY, tapLocalX, tapLocalY, ctrlKey, altKey, shiftKey
            );
        }

        override public function toString():String {
            return formatToString(
                "PressAndTapGestureEvent", "type", "bubbles", "cancelable", "eventPhase", "phase", "localX", "localY",
                "tapLocalX", "tapLocalY", "ctrlKey", "altKey", "shiftKey"
            );
        }
    }
}
