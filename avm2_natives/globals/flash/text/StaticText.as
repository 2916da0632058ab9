package flash.text {
    import airshim.runtime_internal;
    import flash.display.DisplayObject;
    import flash.geom.Matrix;

    [Allocator]
    public final class StaticText extends DisplayObject {
        public function StaticText() {
            super();
            if (runtime_internal::placedSymbol == null) {
                Error.throwError(ArgumentError, 2012, "StaticText$");
            }
        }

        public function get text():String {
            return runtime_internal::symbol == null ? null : runtime_internal::symbol.facts.text;
        }

        /** Its characters, each with its place, its font and its colour. */
        runtime_internal function get characters():Array {
            return text == null ? [] : runtime_internal::symbol.facts.characters;
        }

        /** From the coordinates of the characters to those of the container. */
        runtime_internal function get characterMatrix():Matrix {
            var own:Array = runtime_internal::symbol.facts.matrix;
            var result:Matrix = new Matrix(own[0], own[1], own[2], own[3], own[4], own[5]);
            result.concat(runtime_internal::matrix);
            return result;
        }

        runtime_internal override function get fixedBounds():Array {
            return runtime_internal::symbol == null ? null : runtime_internal::symbol.facts.bounds;
        }
    }
}
