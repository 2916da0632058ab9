package flash.display {
    import airshim.runtime_internal;
    import flash.geom.Matrix;

    [Allocator]
    public final class MorphShape extends DisplayObject {
        private var _drawing:Graphics = null;
        private var _ratio:int = 0;

        public function MorphShape() {
            super();
            if (runtime_internal::placedSymbol == null) {
                Error.throwError(ArgumentError, 2012, "MorphShape$");
            }
        }

        /** How far it has got: from 0 to 65535. */
        runtime_internal function setRatio(value:int):void {
            if (value != _ratio) {
                _ratio = value;
                _drawing = null;
            }
        }

        private function get drawing():Graphics {
            if (_drawing == null) {
                _drawing = Graphics.runtime_internal::create();
                if (runtime_internal::symbol != null) {
                    _drawing.runtime_internal::showSymbol(runtime_internal::symbol, _ratio);
                }
            }
            return _drawing;
        }

        runtime_internal override function collectBounds(matrix:Matrix, bounds:Bounds, withLines:Boolean):void {
            var extent:Array = drawing.runtime_internal::extent(withLines);
            if (extent != null) {
                bounds.add(extent, matrix);
            }
        }

        runtime_internal override function coversLocal(x:Number, y:Number):Boolean {
            return drawing.runtime_internal::covers(x, y);
        }
    }
}
