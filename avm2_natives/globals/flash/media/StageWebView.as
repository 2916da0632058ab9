package flash.media {
    import airshim.Unimplemented;
    import airshim.requireApplicationSandbox;
    import flash.display.BitmapData;
    import flash.display.Stage;
    import flash.events.EventDispatcher;
    import flash.geom.Rectangle;

    /** A web page on the stage. There is nothing here that could show one. */
    [Version("air2.5")]
    [Event(name="complete", type="flash.events.Event")]
    [Event(name="error", type="flash.events.ErrorEvent")]
    [Event(name="locationChange", type="flash.events.LocationChangeEvent")]
    [Event(name="locationChanging", type="flash.events.LocationChangeEvent")]
    public final class StageWebView extends EventDispatcher {
        private var _stage:Stage = null;
        private var _viewPort:Rectangle = null;

        public function StageWebView(useNative:Boolean = false, mediaPlaybackRequiresUserAction:Boolean = true) {
            super();
            requireApplicationSandbox();
        }

        public static function get isSupported():Boolean {
            return false;
        }

        public function get isHistoryBackEnabled():Boolean {
            return false;
        }

        public function get isHistoryForwardEnabled():Boolean {
            return false;
        }

        public function get location():String {
            return null;
        }

        public function get title():String {
            return null;
        }

        public function get stage():Stage {
            return _stage;
        }

        public function set stage(value:Stage):void {
            _stage = value;
        }

        public function get viewPort():Rectangle {
            return _viewPort;
        }

        public function set viewPort(value:Rectangle):void {
            _viewPort = value;
        }

        public function dispose():void {
            _stage = null;
        }

        public function stop():void {
        }

        public function assignFocus(direction:String = "none"):void {
            Unimplemented.throwFor("flash.media::StageWebView/assignFocus()");
        }

        public function drawViewPortToBitmapData(bitmap:BitmapData):void {
            Unimplemented.throwFor("flash.media::StageWebView/drawViewPortToBitmapData()");
        }

        public function historyBack():void {
            Unimplemented.throwFor("flash.media::StageWebView/historyBack()");
        }

        public function historyForward():void {
            Unimplemented.throwFor("flash.media::StageWebView/historyForward()");
        }

        public function loadString(text:String, mimeType:String = "text/html"):void {
            Unimplemented.throwFor("flash.media::StageWebView/loadString()");
        }

        public function loadURL(url:String):void {
            Unimplemented.throwFor("flash.media::StageWebView/loadURL()");
        }

        public function reload():void {
            Unimplemented.throwFor("flash.media::StageWebView/reload()");
        }
    }
}
