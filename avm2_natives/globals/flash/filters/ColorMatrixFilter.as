package flash.filters {
    import airshim.runtime_internal;

    public final class ColorMatrixFilter extends BitmapFilter {
        private static const LENGTH:int = 20;

        private var _matrix:Array = null;

        public function ColorMatrixFilter(matrix:Array = null) {
            super();
            this.matrix = matrix == null ? [1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0] : matrix;
        }

        public override function clone():BitmapFilter {
            return new ColorMatrixFilter(_matrix);
        }

        public function get matrix():Array {
            return _matrix.slice();
        }

        public function set matrix(value:Array):void {
            if (value == null) {
                Error.throwError(TypeError, 2007, "matrix");
            }
            _matrix = [];
            for (var i:int = 0; i < LENGTH; i++) {
                _matrix.push(i < value.length ? BitmapFilter.runtime_internal::single(value[i]) : 0);
            }
        }
    }
}
