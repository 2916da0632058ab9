package flash.filters {
    import airshim.runtime_internal;
    import flash.display.BitmapData;
    import flash.geom.Point;

    public final class DisplacementMapFilter extends BitmapFilter {
        private var _mapBitmap:BitmapData;
        private var _mapPoint:Point;
        private var _scaleX:Number;
        private var _scaleY:Number;
        private var _mode:String;
        private var _color:uint;
        private var _alpha:Number;

        public var componentX:uint;
        public var componentY:uint;

        public function DisplacementMapFilter(
            mapBitmap:BitmapData = null, mapPoint:Point = null, componentX:uint = 0, componentY:uint = 0, scaleX:Number = 0.0,
            scaleY:Number = 0.0, mode:String = "wrap", color:uint = 0, alpha:Number = 0.0
        ) {
            super();
            this.mapBitmap = mapBitmap;
            this.mapPoint = mapPoint;
            this.componentX = componentX;
            this.componentY = componentY;
            this.scaleX = scaleX;
            this.scaleY = scaleY;
            this.mode = mode;
            this.color = color;
            this.alpha = alpha;
        }

        public override function clone():BitmapFilter {
            return new DisplacementMapFilter(
                _mapBitmap, _mapPoint, componentX, componentY, _scaleX, _scaleY, _mode, _color, _alpha
            );
        }

        public function get mapBitmap():BitmapData {
            return _mapBitmap;
        }

        public function set mapBitmap(value:BitmapData):void {
            _mapBitmap = value;
        }

        public function get mapPoint():Point {
            return _mapPoint.clone();
        }

        /** Whole pixels. */
        public function set mapPoint(value:Point):void {
            _mapPoint = value == null ? new Point() : new Point(int(value.x), int(value.y));
        }

        public function get scaleX():Number {
            return _scaleX;
        }

        public function set scaleX(value:Number):void {
            _scaleX = BitmapFilter.runtime_internal::single(value);
        }

        public function get scaleY():Number {
            return _scaleY;
        }

        public function set scaleY(value:Number):void {
            _scaleY = BitmapFilter.runtime_internal::single(value);
        }

        public function get mode():String {
            return _mode;
        }

        public function set mode(value:String):void {
            if (value == null) {
                Error.throwError(TypeError, 2007, "mode");
            }
            if (["wrap", "clamp", "ignore", "color"].indexOf(value) < 0) {
                Error.throwError(ArgumentError, 2008, "mode");
            }
            _mode = value;
        }

        public function get color():uint {
            return _color;
        }

        public function set color(value:uint):void {
            _color = value & 0xFFFFFF;
        }

        public function get alpha():Number {
            return _alpha;
        }

        public function set alpha(value:Number):void {
            _alpha = BitmapFilter.runtime_internal::opacity(value);
        }
    }
}
