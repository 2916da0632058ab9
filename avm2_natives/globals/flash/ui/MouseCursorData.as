package flash.ui {
    import flash.display.BitmapData;
    import flash.geom.Point;

    [API("670")]
    public final class MouseCursorData {
        private var _data:Vector.<BitmapData>;
        private var _frameRate:Number = 0;
        private var _hotSpot:Point;

        public function MouseCursorData() {
            super();
        }

        public function get data():Vector.<BitmapData> {
            return _data;
        }

        public function set data(value:Vector.<BitmapData>):void {
            _data = value;
        }

        public function get frameRate():Number {
            return _frameRate;
        }

        public function set frameRate(value:Number):void {
            _frameRate = value;
        }

        public function get hotSpot():Point {
            return _hotSpot;
        }

        public function set hotSpot(value:Point):void {
            _hotSpot = value;
        }
    }
}
