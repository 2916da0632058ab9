package flash.accessibility {
    import flash.display.DisplayObject;

    /** What screen readers are told. There is none. */
    public final class Accessibility {
        public function Accessibility() {
            super();
        }

        public static function get active():Boolean {
            return false;
        }

        public static function sendEvent(
            source:DisplayObject, childID:uint, eventType:uint, nonHTML:Boolean = false
        ):void {
        }

        public static function updateProperties():void {
        }
    }
}
