package flash.filters {
    import airshim.runtime_internal;

    public final class BevelFilter extends BitmapFilter {
        private var _distance:Number;
        private var _angle:Number;
        private var _highlightColor:uint;
        private var _highlightAlpha:Number;
        private var _shadowColor:uint;
        private var _shadowAlpha:Number;
        private var _blurX:Number;
        private var _blurY:Number;
        private var _strength:Number;
        private var _quality:int;
        private var _type:String;
        private var _knockout:Boolean;

        public function BevelFilter(
            distance:Number = 4.0, angle:Number = 45, highlightColor:uint = 0xFFFFFF, highlightAlpha:Number = 1.0,
            shadowColor:uint = 0, shadowAlpha:Number = 1.0, blurX:Number = 4.0, blurY:Number = 4.0,
            strength:Number = 1, quality:int = 1, type:String = "inner", knockout:Boolean = false
        ) {
            super();
            this.distance = distance;
            this.angle = angle;
            this.highlightColor = highlightColor;
            this.highlightAlpha = highlightAlpha;
            this.shadowColor = shadowColor;
            this.shadowAlpha = shadowAlpha;
            this.blurX = blurX;
            this.blurY = blurY;
            this.strength = strength;
            this.quality = quality;
            this.type = type;
            this.knockout = knockout;
        }

        public override function clone():BitmapFilter {
            return new BevelFilter(
                _distance, _angle, _highlightColor, _highlightAlpha, _shadowColor, _shadowAlpha, _blurX, _blurY,
                _strength, _quality, _type, _knockout
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

        public function get highlightColor():uint {
            return _highlightColor;
        }

        public function set highlightColor(value:uint):void {
            _highlightColor = value & 0xFFFFFF;
        }

        public function get highlightAlpha():Number {
            return _highlightAlpha;
        }

        public function set highlightAlpha(value:Number):void {
            _highlightAlpha = BitmapFilter.runtime_internal::opacity(value);
        }

        public function get shadowColor():uint {
            return _shadowColor;
        }

        public function set shadowColor(value:uint):void {
            _shadowColor = value & 0xFFFFFF;
        }

        public function get shadowAlpha():Number {
            return _shadowAlpha;
        }

        public function set shadowAlpha(value:Number):void {
            _shadowAlpha = BitmapFilter.runtime_internal::opacity(value);
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

        public function get type():String {
            return _type;
        }

        public function set type(value:String):void {
            _type = BitmapFilter.runtime_internal::type(value);
        }

        public function get knockout():Boolean {
            return _knockout;
        }

        public function set knockout(value:Boolean):void {
            _knockout = value;
        }
    }
}
