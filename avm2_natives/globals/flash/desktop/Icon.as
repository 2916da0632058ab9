package flash.desktop {
    import airshim.requireApplicationSandbox;
    import flash.events.EventDispatcher;

    /** The images of an icon, in the sizes that there are. */
    [API("661")]
    public class Icon extends EventDispatcher {
        private var _bitmaps:Array = [];

        public function Icon() {
            super();
            requireApplicationSandbox();
        }

        public function get bitmaps():Array {
            return _bitmaps;
        }

        public function set bitmaps(value:Array):void {
            _bitmaps = value == null ? [] : value.slice();
        }
    }
}
