package flash.external {
    /** The page around a program. Applications have none, so it isn't available: Error #2067. */
    public final class ExternalInterface {
        public static var marshallExceptions:Boolean = false;

        public function ExternalInterface() {
            super();
        }

        public static function get available():Boolean {
            return false;
        }

        public static function get objectID():String {
            return null;
        }

        public static function addCallback(functionName:String, closure:Function):void {
            Error.throwError(Error, 2067);
        }

        public static function call(functionName:String, ...args):* {
            Error.throwError(Error, 2067);
        }
    }
}
