package flash.display {
    import flash.geom.Matrix;

    [API("662")]
    public final class GraphicsGradientFill implements IGraphicsFill, IGraphicsData {
        public var colors:Array;
        public var alphas:Array;
        public var ratios:Array;
        public var matrix:Matrix;
        public var focalPointRatio:Number;
        private var _type:String;
        private var _spreadMethod:String;
        private var _interpolationMethod:String;

        public function GraphicsGradientFill(
            type:String = "linear", colors:Array = null, alphas:Array = null, ratios:Array = null, matrix:* = null,
            spreadMethod:* = "pad", interpolationMethod:String = "rgb", focalPointRatio:Number = 0.0
        ) {
            super();
            this.type = type;
            this.colors = colors;
            this.alphas = alphas;
            this.ratios = ratios;
            this.matrix = matrix;
            this.spreadMethod = spreadMethod;
            this.interpolationMethod = interpolationMethod;
            this.focalPointRatio = focalPointRatio;
        }

        public function get type():String {
            return _type;
        }

        public function set type(value:String):void {
            if (value != GradientType.LINEAR && value != GradientType.RADIAL) {
                Error.throwError(ArgumentError, 2008, "type");
            }
            _type = value;
        }

        public function get spreadMethod():String {
            return _spreadMethod;
        }

        public function set spreadMethod(value:String):void {
            if (value != SpreadMethod.PAD && value != SpreadMethod.REFLECT && value != SpreadMethod.REPEAT) {
                Error.throwError(ArgumentError, 2008, "spreadMethod");
            }
            _spreadMethod = value;
        }

        public function get interpolationMethod():String {
            return _interpolationMethod;
        }

        public function set interpolationMethod(value:String):void {
            if (value != InterpolationMethod.RGB && value != InterpolationMethod.LINEAR_RGB) {
                Error.throwError(ArgumentError, 2008, "interpolationMethod");
            }
            _interpolationMethod = value;
        }
    }
}
