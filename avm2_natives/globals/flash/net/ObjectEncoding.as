package flash.net {
    public final class ObjectEncoding {
        public static const AMF0:uint = 0;
        public static const AMF3:uint = 3;
        public static const DEFAULT:uint = 3;

        private static var _dynamicPropertyWriter:IDynamicPropertyWriter = null;

        public function ObjectEncoding() {
            super();
        }

        /** What chooses the properties of dynamic objects that are written; null for all but functions. */
        public static function get dynamicPropertyWriter():IDynamicPropertyWriter {
            return _dynamicPropertyWriter;
        }

        public static function set dynamicPropertyWriter(object:IDynamicPropertyWriter):void {
            _dynamicPropertyWriter = object;
        }
    }
}
