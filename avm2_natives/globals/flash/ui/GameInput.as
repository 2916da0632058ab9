package flash.ui {
    import flash.events.EventDispatcher;

    /** Game controllers. There are none. */
    [API("688")]
    [Event(name="deviceAdded", type="flash.events.GameInputEvent")]
    [Event(name="deviceRemoved", type="flash.events.GameInputEvent")]
    [Event(name="deviceUnusable", type="flash.events.GameInputEvent")]
    public final class GameInput extends EventDispatcher {
        public function GameInput() {
            super();
        }

        public static function get isSupported():Boolean {
            return false;
        }

        public static function get numDevices():int {
            return 0;
        }

        /** Errors: RangeError #1506: there is none. */
        public static function getDeviceAt(index:int):GameInputDevice {
            Error.throwError(RangeError, 1506);
            return null;
        }
    }
}
