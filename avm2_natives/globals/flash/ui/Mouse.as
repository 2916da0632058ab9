package flash.ui {
    public final class Mouse {
        private static var _cursor:String = "auto";

        public function Mouse() {
            super();
        }

        /** The machine that runs a server has no pointer to hide. */
        public static function hide():void {
        }

        public static function show():void {
        }

        public static function get supportsCursor():Boolean {
            return false;
        }

        public static function get supportsNativeCursor():Boolean {
            return false;
        }

        public static function get cursor():String {
            return _cursor;
        }

        public static function set cursor(value:String):void {
            if (value == null) {
                Error.throwError(TypeError, 2007, "cursor");
            }
            if (["auto", "arrow", "button", "hand", "ibeam"].indexOf(value) < 0) {
                Error.throwError(ArgumentError, 2008, "cursor");
            }
            _cursor = value;
        }

        /** A cursor under a name. None is shown. */
        [API("670")]
        public static function registerCursor(name:String, cursor:MouseCursorData):void {
            if (name == null) {
                Error.throwError(TypeError, 2007, "name");
            }
            if (cursor == null) {
                Error.throwError(TypeError, 2007, "cursor");
            }
        }

        [API("671")]
        public static function unregisterCursor(name:String):void {
        }
    }
}
