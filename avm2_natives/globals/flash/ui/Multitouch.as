package flash.ui {
    /** Touches of a screen. There is none that could be touched. */
    [API("667")]
    public final class Multitouch {
        private static var _inputMode:String = MultitouchInputMode.GESTURE;
        private static var _mapTouchToMouse:Boolean = true;

        public function Multitouch() {
            super();
        }

        public static function get inputMode():String {
            return _inputMode;
        }

        public static function set inputMode(value:String):void {
            var modes:Array = [MultitouchInputMode.NONE, MultitouchInputMode.GESTURE, MultitouchInputMode.TOUCH_POINT];
            if (modes.indexOf(value) < 0) {
                Error.throwError(ArgumentError, 2008, "inputMode");
            }
            _inputMode = value;
        }

        public static function get mapTouchToMouse():Boolean {
            return _mapTouchToMouse;
        }

        public static function set mapTouchToMouse(value:Boolean):void {
            _mapTouchToMouse = value;
        }

        public static function get maxTouchPoints():int {
            return 0;
        }

        public static function get supportedGestures():Vector.<String> {
            return null;
        }

        public static function get supportsGestureEvents():Boolean {
            return false;
        }

        public static function get supportsTouchEvents():Boolean {
            return false;
        }
    }
}
