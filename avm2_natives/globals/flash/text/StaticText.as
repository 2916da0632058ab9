package flash.text {
    import airshim.runtime_internal;
    import flash.display.DisplayObject;

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

        runtime_internal override function get fixedBounds():Array {
            return runtime_internal::symbol == null ? null : runtime_internal::symbol.facts.bounds;
        }
    }
}
