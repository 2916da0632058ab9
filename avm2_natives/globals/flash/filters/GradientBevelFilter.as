package flash.filters {
    import airshim.runtime_internal;

    public class GradientBevelFilter extends BitmapFilter {
        private var _stops:GradientStops = new GradientStops();
        private var _distance:Number;
        private var _angle:Number;
        private var _blurX:Number;
        private var _blurY:Number;
        private var _strength:Number;
        private var _quality:int;
        private var _type:String;
        private var _knockout:Boolean;

        public function GradientBevelFilter(
            distance:Number = 4.0, angle:Number = 45, colors:Array = null, alphas:Array = null, ratios:Array = null,
            blurX:Number = 4.0, blurY:Number = 4.0, strength:Number = 1, quality:int = 1, type:String = "inner",
            knockout:Boolean = false
        ) {
            super();
            _stops.set(colors, alphas, ratios);
            this.distance = distance;
            this.angle = angle;
            this.blurX = blurX;
            this.blurY = blurY;
            this.strength = strength;
            this.quality = quality;
            this.type = type;
            this.knockout = knockout;
        }

        public override function clone():BitmapFilter {
            return new GradientBevelFilter(
                _distance, _angle, colors, alphas, ratios, _blurX, _blurY, _strength, _quality, _type, _knockout
            );
        }

        public function get colors():Array {
            return _stops.colors;
        }

        public function set colors(value:Array):void {
            if (value == null) {
                Error.throwError(TypeError, 2007, "colors");
            }
            _stops.set(value, alphas, ratios);
        }

        public function get alphas():Array {
            return _stops.alphas;
        }

        public function set alphas(value:Array):void {
            if (value == null) {
                Error.throwError(TypeError, 2007, "alphas");
            }
            _stops.set(colors, value, ratios);
        }

        public function get ratios():Array {
            return _stops.ratios;
        }

        public function set ratios(value:Array):void {
            if (value == null) {
                Error.throwError(TypeError, 2007, "ratios");
            }
            _stops.set(colors, alphas, value);
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
