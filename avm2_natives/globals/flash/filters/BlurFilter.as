package flash.filters {
    import airshim.runtime_internal;

    public final class BlurFilter extends BitmapFilter {
        private var _blurX:Number;
        private var _blurY:Number;
        private var _quality:int;

        public function BlurFilter(
            blurX:Number = 4.0, blurY:Number = 4.0, quality:int = 1
        ) {
            super();
            this.blurX = blurX;
            this.blurY = blurY;
            this.quality = quality;
        }

        public override function clone():BitmapFilter {
            return new BlurFilter(
                _blurX, _blurY, _quality
            );
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

        public function get quality():int {
            return _quality;
        }

        public function set quality(value:int):void {
            _quality = BitmapFilter.runtime_internal::between(value, 0, 15);
        }
    }
}
