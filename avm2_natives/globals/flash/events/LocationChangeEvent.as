package flash.events {
    [Version("air2.0")]
    public class LocationChangeEvent extends Event {
        public static const LOCATION_CHANGE:String = "locationChange";
        public static const LOCATION_CHANGING:String = "locationChanging";

        public var location:String;

        public function LocationChangeEvent(
            type:String, bubbles:Boolean = false, cancelable:Boolean = false, location:String = null
        ) {
            super(type, bubbles, cancelable);
            this.location = location;
        }

        override public function clone():Event {
            return new LocationChangeEvent(type, bubbles, cancelable, location);
        }

        override public function toString():String {
            return formatToString("LocationChangeEvent", "type", "bubbles", "cancelable", "eventPhase", "location");
        }
    }
}
