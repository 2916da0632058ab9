package flash.events {
    import flash.utils.ByteArray;

    [API("662")]
    public class SampleDataEvent extends Event {
        public static const SAMPLE_DATA:String = "sampleData";

        private var _position:Number;
        private var _data:ByteArray;

        public function SampleDataEvent(type:String, bubbles:Boolean = false, cancelable:Boolean = false,
                                        position:Number = 0, data:ByteArray = null) {
            super(type, bubbles, cancelable);
            _position = position;
            _data = data;
        }

        override public function clone():Event {
            return new SampleDataEvent(type, bubbles, cancelable, position, data);
        }

        override public function toString():String {
            return formatToString("SampleDataEvent", "type", "bubbles", "cancelable", "eventPhase", "position",
                                  "data");
        }

        public function get position():Number {
            return _position;
        }

        public function set position(value:Number):void {
            _position = value;
        }

        public function get data():ByteArray {
            return _data;
        }

        public function set data(value:ByteArray):void {
            _data = value;
        }
    }
}
