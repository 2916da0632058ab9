package flash.sensors {
    import flash.events.EventDispatcher;

    /** A sensor that this machine doesn't have: it never has anything to tell. */
    [API("667")]
    [Event(name="status", type="flash.events.StatusEvent")]
    [Event(name="update", type="flash.events.AccelerometerEvent")]
    public class Accelerometer extends EventDispatcher {
        public function Accelerometer() {
            super();
        }

        public static function get isSupported():Boolean {
            return false;
        }

        public function get muted():Boolean {
            return true;
        }

        /** Errors: ArgumentError #2004 for less than nothing. */
        public function setRequestedUpdateInterval(interval:Number):void {
            if (!(interval >= 0)) {
                Error.throwError(ArgumentError, 2004);
            }
        }
    }
}
