package flash.display {
    import airshim.runtime_internal;
    import flash.geom.Rectangle;

    [Allocator]
    public class Shape extends DisplayObject {
        private var _graphics:Graphics = null;

        public function Shape() {
            super();
        }

        public function get graphics():Graphics {
            if (_graphics == null) {
                _graphics = Graphics.runtime_internal::create();
            }
            return _graphics;
        }

        runtime_internal override function localBounds():Rectangle {
            return graphics.runtime_internal::bounds;
        }
    }
}
