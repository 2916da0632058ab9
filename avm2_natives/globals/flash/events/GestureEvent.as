package flash.events {
    [API("667")]
    public class GestureEvent extends Event {
        public static const GESTURE_TWO_FINGER_TAP:String = "gestureTwoFingerTap";

        private var _altKey:Boolean;
        private var _ctrlKey:Boolean;
        private var _localX:Number;
        private var _localY:Number;
        private var _phase:String;
        private var _shiftKey:Boolean;
        private var _stageX:Number = 0;
        private var _stageY:Number = 0;

        public function GestureEvent(
            type:String, bubbles:Boolean = true, cancelable:Boolean = false, phase:String = null, localX:Number = 0,
            localY:Number = 0, ctrlKey:Boolean = false, altKey:Boolean = false, shiftKey:Boolean = false
        ) {
            super(type, bubbles, cancelable);
            _phase = phase;
            _localX = localX;
            _localY = localY;
            _ctrlKey = ctrlKey;
            _altKey = altKey;
            _shiftKey = shiftKey;
        }

        public function get altKey():Boolean {
            return _altKey;
        }

        public function set altKey(value:Boolean):void {
            _altKey = value;
        }

        public function get ctrlKey():Boolean {
            return _ctrlKey;
        }

        public function set ctrlKey(value:Boolean):void {
            _ctrlKey = value;
        }

        public function get localX():Number {
            return _localX;
        }

        public function set localX(value:Number):void {
            _localX = value;
        }

        public function get localY():Number {
            return _localY;
        }

        public function set localY(value:Number):void {
            _localY = value;
        }

        public function get phase():String {
            return _phase;
        }

        public function set phase(value:String):void {
            _phase = value;
        }

        public function get shiftKey():Boolean {
            return _shiftKey;
        }

        public function set shiftKey(value:Boolean):void {
            _shiftKey = value;
        }

        public function get stageX():Number {
            return _stageX;
        }

        public function get stageY():Number {
            return _stageY;
        }

        override public function clone():Event {
            return new GestureEvent(type, bubbles, cancelable, phase, localX, localY, ctrlKey, altKey, shiftKey);
        }

        override public function toString():String {
            return formatToString(
                "GestureEvent", "type", "bubbles", "cancelable", "eventPhase", "phase", "localX", "localY", "ctrlKey",
                "altKey", "shiftKey"
            );
        }

        /** There is no screen to be drawn to. */
        public function updateAfterEvent():void {
        }
    }
}
