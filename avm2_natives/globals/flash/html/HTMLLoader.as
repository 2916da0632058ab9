package flash.html {
    import airshim.Unimplemented;
    import airshim.requireApplicationSandbox;
    import flash.display.NativeWindowInitOptions;
    import flash.display.Sprite;
    import flash.geom.Rectangle;
    import flash.net.URLRequest;
    import flash.system.ApplicationDomain;

    /** Declared, so that programs that name it load; what it can't do throws Error #1001. */
    [Version("air1.0")]
    public class HTMLLoader extends Sprite {
        private var _authenticate:Boolean;
        private var _cacheResponse:Boolean;
        private var _contentHeight:Number = 0;
        private var _contentWidth:Number = 0;
        private var _hasFocusableContent:Boolean;
        private var _historyLength:uint;
        private var _historyPosition:uint;
        private var _htmlHost:HTMLHost;
        private var _idleTimeout:Number = 0;
        private var _loaded:Boolean;
        private var _location:String;
        private var _manageCookies:Boolean;
        private var _navigateInSystemBrowser:Boolean;
        private var _paintsDefaultBackground:Boolean;
        private var _placeLoadStringContentInApplicationSandbox:Boolean;
        private var _runtimeApplicationDomain:ApplicationDomain;
        private var _scrollH:Number = 0;
        private var _scrollV:Number = 0;
        private var _textEncodingFallback:String;
        private var _textEncodingOverride:String;
        private var _useCache:Boolean;
        private var _userAgent:String;
        private var _window:Object;

        public function HTMLLoader() {
            super();
            requireApplicationSandbox();
        }

        public function get authenticate():Boolean {
            return _authenticate;
        }

        public function set authenticate(value:Boolean):void {
            _authenticate = value;
        }

        public function get cacheResponse():Boolean {
            return _cacheResponse;
        }

        public function set cacheResponse(value:Boolean):void {
            _cacheResponse = value;
        }

        public function get contentHeight():Number {
            return _contentHeight;
        }

        public function get contentWidth():Number {
            return _contentWidth;
        }

        public function get hasFocusableContent():Boolean {
            return _hasFocusableContent;
        }

        public function get historyLength():uint {
            return _historyLength;
        }

        public function get historyPosition():uint {
            return _historyPosition;
        }

        public function set historyPosition(value:uint):void {
            _historyPosition = value;
        }

        public function get htmlHost():HTMLHost {
            return _htmlHost;
        }

        public function set htmlHost(value:HTMLHost):void {
            _htmlHost = value;
        }

        public function get idleTimeout():Number {
            return _idleTimeout;
        }

        public function set idleTimeout(value:Number):void {
            _idleTimeout = value;
        }

        public function get loaded():Boolean {
            return _loaded;
        }

        public function get location():String {
            return _location;
        }

        public function get manageCookies():Boolean {
            return _manageCookies;
        }

        public function set manageCookies(value:Boolean):void {
            _manageCookies = value;
        }

        public function get navigateInSystemBrowser():Boolean {
            return _navigateInSystemBrowser;
        }

        public function set navigateInSystemBrowser(value:Boolean):void {
            _navigateInSystemBrowser = value;
        }

        public function get paintsDefaultBackground():Boolean {
            return _paintsDefaultBackground;
        }

        public function set paintsDefaultBackground(value:Boolean):void {
            _paintsDefaultBackground = value;
        }

        public function get placeLoadStringContentInApplicationSandbox():Boolean {
            return _placeLoadStringContentInApplicationSandbox;
        }

        public function set placeLoadStringContentInApplicationSandbox(value:Boolean):void {
            _placeLoadStringContentInApplicationSandbox = value;
        }

        public function get runtimeApplicationDomain():ApplicationDomain {
            return _runtimeApplicationDomain;
        }

        public function set runtimeApplicationDomain(value:ApplicationDomain):void {
            _runtimeApplicationDomain = value;
        }

        public function get scrollH():Number {
            return _scrollH;
        }

        public function set scrollH(value:Number):void {
            _scrollH = value;
        }

        public function get scrollV():Number {
            return _scrollV;
        }

        public function set scrollV(value:Number):void {
            _scrollV = value;
        }

        public function get textEncodingFallback():String {
            return _textEncodingFallback;
        }

        public function set textEncodingFallback(value:String):void {
            _textEncodingFallback = value;
        }

        public function get textEncodingOverride():String {
            return _textEncodingOverride;
        }

        public function set textEncodingOverride(value:String):void {
            _textEncodingOverride = value;
        }

        public function get useCache():Boolean {
            return _useCache;
        }

        public function set useCache(value:Boolean):void {
            _useCache = value;
        }

        public function get userAgent():String {
            return _userAgent;
        }

        public function set userAgent(value:String):void {
            _userAgent = value;
        }

        public function get window():Object {
            return _window;
        }

        public static function get isSupported():Boolean {
            return false;
        }

        public static function get pdfCapability():int {
            return HTMLPDFCapability.ERROR_INSTALLED_READER_NOT_FOUND;
        }

        public static function get swfCapability():int {
            return 0;
        }

        public function cancelLoad():void {
            Unimplemented.throwFor("flash.html::HTMLLoader/cancelLoad()");
        }

        public function getHistoryAt(position:uint):HTMLHistoryItem {
            Unimplemented.throwFor("flash.html::HTMLLoader/getHistoryAt()");
            return null;
        }

        public function historyBack():void {
            Unimplemented.throwFor("flash.html::HTMLLoader/historyBack()");
        }

        public function historyForward():void {
            Unimplemented.throwFor("flash.html::HTMLLoader/historyForward()");
        }

        public function historyGo(steps:int):void {
            Unimplemented.throwFor("flash.html::HTMLLoader/historyGo()");
        }

        public function load(urlRequestToLoad:URLRequest):void {
            Unimplemented.throwFor("flash.html::HTMLLoader/load()");
        }

        public function loadString(htmlContent:String):void {
            Unimplemented.throwFor("flash.html::HTMLLoader/loadString()");
        }

        public function reload():void {
            Unimplemented.throwFor("flash.html::HTMLLoader/reload()");
        }

        public static function createRootWindow(
            visible:Boolean = true, windowInitOptions:NativeWindowInitOptions = null, scrollBarsVisible:Boolean = true,
            bounds:Rectangle = null
        ):HTMLLoader {
            requireApplicationSandbox();
            Unimplemented.throwFor("flash.html::HTMLLoader.createRootWindow()");
            return null;
        }
    }
}
