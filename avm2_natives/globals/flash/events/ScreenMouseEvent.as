package flash.events {
    /** The mouse on an icon of the system's tray or menu bar. */
    [Version("air1.0")]
    public class ScreenMouseEvent extends MouseEvent {
        public static const CLICK:String = "click";
        public static const MOUSE_DOWN:String = "mouseDown";
        public static const MOUSE_UP:String = "mouseUp";
        public static const RIGHT_CLICK:String = "rightClick";
        public static const RIGHT_MOUSE_DOWN:String = "rightMouseDown";
        public static const RIGHT_MOUSE_UP:String = "rightMouseUp";

        private var _screenX:Number;
        private var _screenY:Number;

        public function ScreenMouseEvent(
            type:String, bubbles:Boolean = false, cancelable:Boolean = false, screenX:Number = NaN, screenY:Number = NaN,
            ctrlKey:Boolean = false, altKey:Boolean = false, shiftKey:Boolean = false, buttonDown:Boolean = false,
            commandKey:Boolean = false, controlKey:Boolean = false
        ) {
            super(type, bubbles, cancelable, NaN, NaN, null, ctrlKey, altKey, shiftKey, buttonDown, 0, commandKey, controlKey);
            _screenX = screenX;
            _screenY = screenY;
        }

        public function get screenX():Number {
            return _screenX;
        }

        public function get screenY():Number {
            return _screenY;
        }

        override public function clone():Event {
            return new ScreenMouseEvent(
                type, bubbles, cancelable, screenX, screenY, ctrlKey, altKey, shiftKey, buttonDown, commandKey, controlKey
            );
        }

        override public function toString():String {
            return formatToString(
                "ScreenMouseEvent", "type", "bubbles", "cancelable", "eventPhase", "screenX", "screenY", "ctrlKey", "altKey",
                "shiftKey", "buttonDown", "commandKey", "controlKey"
            );
        }
    }
}
