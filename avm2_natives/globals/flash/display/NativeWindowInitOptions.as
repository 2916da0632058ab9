package flash.display {
    [API("661")]
    public class NativeWindowInitOptions {
        private var _type:String = NativeWindowType.NORMAL;
        private var _systemChrome:String = NativeWindowSystemChrome.STANDARD;
        private var _transparent:Boolean = false;
        private var _resizable:Boolean = true;
        private var _minimizable:Boolean = true;
        private var _maximizable:Boolean = true;
        private var _owner:NativeWindow = null;
        private var _renderMode:String = null;

        public function NativeWindowInitOptions() {
            super();
        }

        public function get type():String {
            return _type;
        }

        public function set type(value:String):void {
            if ([NativeWindowType.NORMAL, NativeWindowType.UTILITY, NativeWindowType.LIGHTWEIGHT].indexOf(value) < 0) {
                Error.throwError(ArgumentError, 2008, "type");
            }
            _type = value;
        }

        public function get systemChrome():String {
            return _systemChrome;
        }

        public function set systemChrome(value:String):void {
            if ([NativeWindowSystemChrome.STANDARD, NativeWindowSystemChrome.ALTERNATE, NativeWindowSystemChrome.NONE].indexOf(value) < 0) {
                Error.throwError(ArgumentError, 2008, "systemChrome");
            }
            _systemChrome = value;
        }

        public function get transparent():Boolean {
            return _transparent;
        }

        public function set transparent(value:Boolean):void {
            _transparent = value;
        }

        public function get resizable():Boolean {
            return _resizable;
        }

        public function set resizable(value:Boolean):void {
            _resizable = value;
        }

        public function get minimizable():Boolean {
            return _minimizable;
        }

        public function set minimizable(value:Boolean):void {
            _minimizable = value;
        }

        public function get maximizable():Boolean {
            return _maximizable;
        }

        public function set maximizable(value:Boolean):void {
            _maximizable = value;
        }

        [API("671")]
        public function get owner():NativeWindow {
            return _owner;
        }

        public function set owner(value:NativeWindow):void {
            _owner = value;
        }

        [API("671")]
        public function get renderMode():String {
            return _renderMode;
        }

        public function set renderMode(value:String):void {
            _renderMode = value;
        }
    }
}
