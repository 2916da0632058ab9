package flash.html {
    import airshim.Unimplemented;
    import airshim.requireApplicationSandbox;
    import flash.geom.Rectangle;

    /** Declared, so that programs that name it load; what it can't do throws Error #1001. */
    [Version("air1.0")]
    public class HTMLHost {
        private var _htmlLoader:HTMLLoader;
        private var _windowRect:Rectangle;

        public function HTMLHost(defaultBehaviors:Boolean = true) {
            super();
            requireApplicationSandbox();
        }

        public function get htmlLoader():HTMLLoader {
            return _htmlLoader;
        }

        public function get windowRect():Rectangle {
            return _windowRect;
        }

        public function set windowRect(value:Rectangle):void {
            _windowRect = value;
        }

        public function createWindow(windowCreateOptions:HTMLWindowCreateOptions):HTMLLoader {
            Unimplemented.throwFor("flash.html::HTMLHost/createWindow()");
            return null;
        }

        public function updateLocation(locationURL:String):void {
            Unimplemented.throwFor("flash.html::HTMLHost/updateLocation()");
        }

        public function updateStatus(status:String):void {
            Unimplemented.throwFor("flash.html::HTMLHost/updateStatus()");
        }

        public function updateTitle(title:String):void {
            Unimplemented.throwFor("flash.html::HTMLHost/updateTitle()");
        }

        public function windowBlur():void {
            Unimplemented.throwFor("flash.html::HTMLHost/windowBlur()");
        }

        public function windowClose():void {
            Unimplemented.throwFor("flash.html::HTMLHost/windowClose()");
        }

        public function windowFocus():void {
            Unimplemented.throwFor("flash.html::HTMLHost/windowFocus()");
        }
    }
}
