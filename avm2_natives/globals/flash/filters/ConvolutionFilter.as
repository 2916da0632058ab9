package flash.filters {
    import airshim.runtime_internal;

    public class ConvolutionFilter extends BitmapFilter {
        private var _matrixX:Number = 0;
        private var _matrixY:Number = 0;
        private var _matrix:Array = [];
        private var _divisor:Number;
        private var _bias:Number;
        private var _alpha:Number;
        private var _color:uint;

        public var preserveAlpha:Boolean;
        public var clamp:Boolean;

        public function ConvolutionFilter(
            matrixX:Number = 0, matrixY:Number = 0, matrix:Array = null, divisor:Number = 1.0, bias:Number = 0.0,
            preserveAlpha:Boolean = true, clamp:Boolean = true, color:uint = 0, alpha:Number = 0.0
        ) {
            super();
            this.matrixX = matrixX;
            this.matrixY = matrixY;
            if (matrix != null) {
                this.matrix = matrix;
            }
            this.divisor = divisor;
            this.bias = bias;
            this.preserveAlpha = preserveAlpha;
            this.clamp = clamp;
            this.color = color;
            this.alpha = alpha;
        }

        public override function clone():BitmapFilter {
            return new ConvolutionFilter(_matrixX, _matrixY, _matrix, _divisor, _bias, preserveAlpha, clamp, _color, _alpha);
        }

        public function get matrixX():Number {
            return _matrixX;
        }

        public function set matrixX(value:Number):void {
            _matrixX = BitmapFilter.runtime_internal::between(int(value), 0, 15);
            fill();
        }

        public function get matrixY():Number {
            return _matrixY;
        }

        public function set matrixY(value:Number):void {
            _matrixY = BitmapFilter.runtime_internal::between(int(value), 0, 15);
            fill();
        }

        public function get matrix():Array {
            return _matrix.slice();
        }

        public function set matrix(value:Array):void {
            if (value == null) {
                Error.throwError(TypeError, 2007, "matrix");
            }
            _matrix = [];
            for (var i:int = 0; i < _matrixX * _matrixY; i++) {
                _matrix.push(i < value.length ? BitmapFilter.runtime_internal::single(value[i]) : 0);
            }
        }

        private function fill():void {
            matrix = _matrix;
        }

        public function get divisor():Number {
            return _divisor;
        }

        public function set divisor(value:Number):void {
            _divisor = BitmapFilter.runtime_internal::single(value);
        }

        public function get bias():Number {
            return _bias;
        }

        public function set bias(value:Number):void {
            _bias = BitmapFilter.runtime_internal::single(value);
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
