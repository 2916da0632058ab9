package flash.events {
    [API("669")]
    public class GeolocationEvent extends Event {
        public static const UPDATE:String = "update";

        private var _altitude:Number;
        private var _heading:Number;
        private var _horizontalAccuracy:Number;
        private var _latitude:Number;
        private var _longitude:Number;
        private var _speed:Number;
        private var _timestamp:Number;
        private var _verticalAccuracy:Number;

        public function GeolocationEvent(
            type:String, bubbles:Boolean = false, cancelable:Boolean = false, latitude:Number = 0, longitude:Number = 0,
            altitude:Number = 0, hAccuracy:Number = 0, vAccuracy:Number = 0, speed:Number = 0, heading:Number = 0,
            timestamp:Number = 0
        ) {
            super(type, bubbles, cancelable);
            _latitude = latitude;
            _longitude = longitude;
            _altitude = altitude;
            _horizontalAccuracy = hAccuracy;
            _verticalAccuracy = vAccuracy;
            _speed = speed;
            _heading = heading;
            _timestamp = timestamp;
        }

        public function get altitude():Number {
            return _altitude;
        }

        public function set altitude(value:Number):void {
            _altitude = value;
        }

        public function get heading():Number {
            return _heading;
        }

        public function set heading(value:Number):void {
            _heading = value;
        }

        public function get horizontalAccuracy():Number {
            return _horizontalAccuracy;
        }

        public function set horizontalAccuracy(value:Number):void {
            _horizontalAccuracy = value;
        }

        public function get latitude():Number {
            return _latitude;
        }

        public function set latitude(value:Number):void {
            _latitude = value;
        }

        public function get longitude():Number {
            return _longitude;
        }

        public function set longitude(value:Number):void {
            _longitude = value;
        }

        public function get speed():Number {
            return _speed;
        }

        public function set speed(value:Number):void {
            _speed = value;
        }

        public function get timestamp():Number {
            return _timestamp;
        }

        public function set timestamp(value:Number):void {
            _timestamp = value;
        }

        public function get verticalAccuracy():Number {
            return _verticalAccuracy;
        }

        public function set verticalAccuracy(value:Number):void {
            _verticalAccuracy = value;
        }

        override public function clone():Event {
            return new GeolocationEvent(
                type, bubbles, cancelable, latitude, longitude, altitude, horizontalAccuracy, verticalAccuracy, speed,
                heading, timestamp
            );
        }

        override public function toString():String {
            return formatToString(
                "GeolocationEvent", "type", "bubbles", "cancelable", "eventPhase", "latitude", "longitude", "altitude",
                "horizontalAccuracy", "verticalAccuracy", "speed", "heading", "timestamp"
            );
        }
    }
}
