package flash.filters {
    import airshim.runtime_internal;

    public final class DropShadowFilter extends BitmapFilter {
        private var _distance:Number;
        private var _angle:Number;
        private var _color:uint;
        private var _alpha:Number;
        private var _blurX:Number;
        private var _blurY:Number;
        private var _strength:Number;
        private var _quality:int;
        private var _inner:Boolean;
        private var _knockout:Boolean;
        private var _hideObject:Boolean;

        public function DropShadowFilter(
            distance:Number = 4.0, angle:Number = 45, color:uint = 0, alpha:Number = 1.0, blurX:Number = 4.0,
            blurY:Number = 4.0, strength:Number = 1.0, quality:int = 1, inner:Boolean = false,
            knockout:Boolean = false, hideObject:Boolean = false
        ) {
            super();
            this.distance = distance;
            this.angle = angle;
            this.color = color;
            this.alpha = alpha;
            this.blurX = blurX;
            this.blurY = blurY;
            this.strength = strength;
            this.quality = quality;
            this.inner = inner;
            this.knockout = knockout;
            this.hideObject = hideObject;
        }

        public override function clone():BitmapFilter {
            return new DropShadowFilter(
                _distance, _angle, _color, _alpha, _blurX, _blurY, _strength, _quality, _inner, _knockout,
                _hideObject
            );
        }

        public function get distance():Number {
            return _distance;
        }

        public function set distance(value:Number):void {
            _distance = value;
        }

        public function get angle():Number {
            return _angle;
        }

        public function set angle(value:Number):void {
            _angle = value % 360;
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

        public function get blurX():Number {
            return _blurX;
        }

        public function set blurX(value:Number):void {
            _blurX = BitmapFilter.runtime_internal::between(value, 0, 255);
        }

        public function get blurY():Number {
            return _blurY;
        }

        public function set blurY(value:Number):void {
            _blurY = BitmapFilter.runtime_internal::between(value, 0, 255);
        }

        public function get strength():Number {
            return _strength;
        }

        public function set strength(value:Number):void {
            _strength = BitmapFilter.runtime_internal::between(int(value * 256) / 256, 0, 255);
        }

        public function get quality():int {
            return _quality;
        }

        public function set quality(value:int):void {
            _quality = BitmapFilter.runtime_internal::between(value, 0, 15);
        }

        public function get inner():Boolean {
            return _inner;
        }

        public function set inner(value:Boolean):void {
            _inner = value;
        }

        public function get knockout():Boolean {
            return _knockout;
        }

        public function set knockout(value:Boolean):void {
            _knockout = value;
        }

        public function get hideObject():Boolean {
            return _hideObject;
        }

        public function set hideObject(value:Boolean):void {
            _hideObject = value;
        }
    }
}
