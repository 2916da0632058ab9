package flash.display {
    import airshim.runtime_internal;
    import flash.geom.Matrix;
    import flash.geom.Rectangle;

    /** Nothing is drawn on a machine without a screen; the extent of the drawing is kept, as width and height need it. */
    public final class Graphics {
        private static var _creating:Boolean = false;

        private var _bounds:Rectangle = null;
        private var _lineWidth:Number = NaN;
        private var _penX:Number = 0;
        private var _penY:Number = 0;

        public function Graphics() {
            super();
            if (!_creating) {
                Error.throwError(ArgumentError, 2012, "Graphics$");
            }
        }

        runtime_internal static function create():Graphics {
            _creating = true;
            var graphics:Graphics = new Graphics();
            _creating = false;
            return graphics;
        }

        runtime_internal function get bounds():Rectangle {
            return _bounds == null ? new Rectangle() : _bounds.clone();
        }

        public function clear():void {
            _bounds = null;
            _lineWidth = NaN;
            _penX = _penY = 0;
        }

        public function beginFill(color:uint, alpha:Number = 1.0):void {
        }

        public function beginGradientFill(
            type:String, colors:Array, alphas:Array, ratios:Array, matrix:Matrix = null,
            spreadMethod:String = "pad", interpolationMethod:String = "rgb", focalPointRatio:Number = 0
        ):void {
        }

        public function endFill():void {
        }

        public function lineStyle(
            thickness:Number = NaN, color:uint = 0, alpha:Number = 1.0, pixelHinting:Boolean = false,
            scaleMode:String = "normal", caps:String = null, joints:String = null, miterLimit:Number = 3
        ):void {
            _lineWidth = isNaN(thickness) ? NaN : Math.max(0, Math.min(255, thickness));
        }

        public function lineGradientStyle(
            type:String, colors:Array, alphas:Array, ratios:Array, matrix:Matrix = null,
            spreadMethod:String = "pad", interpolationMethod:String = "rgb", focalPointRatio:Number = 0
        ):void {
        }

        public function moveTo(x:Number, y:Number):void {
            _penX = x;
            _penY = y;
        }

        public function lineTo(x:Number, y:Number):void {
            cover(_penX, _penY);
            cover(x, y);
            moveTo(x, y);
        }

        /** Its control point counts as reached: the extent may come out too large, never too small. */
        public function curveTo(controlX:Number, controlY:Number, anchorX:Number, anchorY:Number):void {
            cover(controlX, controlY);
            lineTo(anchorX, anchorY);
        }

        [API("674")]
        public function cubicCurveTo(
            controlX1:Number, controlY1:Number, controlX2:Number, controlY2:Number, anchorX:Number, anchorY:Number
        ):void {
            cover(controlX1, controlY1);
            cover(controlX2, controlY2);
            lineTo(anchorX, anchorY);
        }

        public function drawRect(x:Number, y:Number, width:Number, height:Number):void {
            cover(x, y);
            cover(x + width, y + height);
            moveTo(x, y);
        }

        public function drawRoundRect(
            x:Number, y:Number, width:Number, height:Number, ellipseWidth:Number, ellipseHeight:Number = NaN
        ):void {
            drawRect(x, y, width, height);
        }

        public function drawRoundRectComplex(
            x:Number, y:Number, width:Number, height:Number, topLeftRadius:Number, topRightRadius:Number,
            bottomLeftRadius:Number, bottomRightRadius:Number
        ):void {
            drawRect(x, y, width, height);
        }

        public function drawCircle(x:Number, y:Number, radius:Number):void {
            drawRect(x - radius, y - radius, 2 * radius, 2 * radius);
        }

        public function drawEllipse(x:Number, y:Number, width:Number, height:Number):void {
            drawRect(x, y, width, height);
        }

        [API("667")]
        public function copyFrom(sourceGraphics:Graphics):void {
            _bounds = sourceGraphics._bounds == null ? null : sourceGraphics._bounds.clone();
            _lineWidth = sourceGraphics._lineWidth;
            moveTo(sourceGraphics._penX, sourceGraphics._penY);
        }

        private function cover(x:Number, y:Number):void {
            var margin:Number = isNaN(_lineWidth) ? 0 : _lineWidth / 2;
            if (_bounds == null) {
                _bounds = new Rectangle(x - margin, y - margin, 2 * margin, 2 * margin);
                return;
            }
            _bounds.left = Math.min(_bounds.left, x - margin);
            _bounds.top = Math.min(_bounds.top, y - margin);
            _bounds.right = Math.max(_bounds.right, x + margin);
            _bounds.bottom = Math.max(_bounds.bottom, y + margin);
        }
    }
}
