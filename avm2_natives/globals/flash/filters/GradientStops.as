package flash.filters {
    import airshim.runtime_internal;

    /** The colours of a gradient: as many as all three lists have. */
    internal final class GradientStops {
        private var _colors:Array = [];
        private var _alphas:Array = [];
        private var _ratios:Array = [];

        public function GradientStops() {
            super();
        }

        internal function set(colors:Array, alphas:Array, ratios:Array):void {
            _colors = [];
            _alphas = [];
            _ratios = [];
            var count:int = colors == null ? 0 : Math.min(colors.length, 16);
            if (ratios != null) {
                count = Math.min(count, ratios.length);
            }
            for (var i:int = 0; i < count; i++) {
                _colors.push(uint(colors[i]) & 0xFFFFFF);
                _alphas.push(alphas == null || i >= alphas.length ? 1 : BitmapFilter.runtime_internal::opacity(alphas[i]));
                _ratios.push(ratios == null ? 0 : BitmapFilter.runtime_internal::between(ratios[i], 0, 255));
            }
        }

        internal function get colors():Array {
            return _colors.slice();
        }

        internal function get alphas():Array {
            return _alphas.slice();
        }

        internal function get ratios():Array {
            return _ratios.slice();
        }
    }
}
