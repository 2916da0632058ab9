package flash.profiler {
    /** Measurements for Adobe Scout. It is never connected. */
    [API("682")]
    public final class Telemetry {
        public function Telemetry() {
            super();
        }

        public static function get connected():Boolean {
            return false;
        }

        public static function get spanMarker():Number {
            return 0;
        }

        public static function sendMetric(metric:String, value:*):void {
        }

        public static function sendSpanMetric(metric:String, startSpanMarker:Number, value:* = null):void {
        }

        public static function registerCommandHandler(commandName:String, handler:Function):Boolean {
            return false;
        }

        public static function unregisterCommandHandler(commandName:String):Boolean {
            return false;
        }
    }
}
