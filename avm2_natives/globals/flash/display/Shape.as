package flash.display {
    import airshim.runtime_internal;
    import flash.geom.Matrix;

    [Allocator]
    public class Shape extends DisplayObject {
        private var _graphics:Graphics = null;

        public function Shape() {
            super();
        }

        public function get graphics():Graphics {
            if (_graphics == null) {
                _graphics = Graphics.runtime_internal::create();
                runtime_internal::showSymbol();
            }
            return _graphics;
        }

        /** Draws what its symbol has, in place of what is there. */
        runtime_internal function showSymbol():void {
            if (_graphics != null && runtime_internal::placedSymbol != null && runtime_internal::placedSymbol.kind == "shape") {
                _graphics.runtime_internal::showSymbol(runtime_internal::placedSymbol, 0);
            }
        }

        runtime_internal override function collectBounds(matrix:Matrix, bounds:Bounds, withLines:Boolean):void {
            var extent:Array = graphics.runtime_internal::extent(withLines);
            if (extent != null) {
                bounds.add(extent, matrix);
            }
        }

        runtime_internal override function coversLocal(x:Number, y:Number):Boolean {
            return graphics.runtime_internal::covers(x, y);
        }
    }
}
