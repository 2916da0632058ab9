package flash.net {
    import flash.system.Capabilities;

    public final class URLRequest {
        private static const METHODS:Array = ["GET", "POST"];
        private static const AIR_METHODS:Array = ["GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS"];

        private var _url:String;
        private var _method:String = "GET";
        private var _data:Object = null;
        private var _contentType:String = null;
        private var _requestHeaders:Array = [];
        private var _digest:String = null;
        private var _followRedirects:Boolean;
        private var _manageCookies:Boolean;
        private var _authenticate:Boolean;
        private var _useCache:Boolean;
        private var _cacheResponse:Boolean;
        private var _userAgent:String;
        private var _idleTimeout:Number;

        public function URLRequest(url:String = null) {
            super();
            _url = url;
            _followRedirects = URLRequestDefaults.followRedirects;
            _manageCookies = URLRequestDefaults.manageCookies;
            _authenticate = URLRequestDefaults.authenticate;
            _useCache = URLRequestDefaults.useCache;
            _cacheResponse = URLRequestDefaults.cacheResponse;
            _userAgent = URLRequestDefaults.userAgent;
            _idleTimeout = URLRequestDefaults.idleTimeout;
        }

        public function get url():String {
            return _url;
        }

        public function set url(value:String):void {
            _url = value;
        }

        public function get method():String {
            return _method;
        }

        public function set method(value:String):void {
            if (value == null) {
                Error.throwError(TypeError, 2007, "method");
            }
            var methods:Array = Capabilities.playerType == "Desktop" ? AIR_METHODS : METHODS;
            // In all capitals or in none.
            if (methods.indexOf(value.toUpperCase()) < 0 || value != value.toUpperCase() && value != value.toLowerCase()) {
                Error.throwError(ArgumentError, 2008, "method");
            }
            _method = value;
        }

        public function get data():Object {
            return _data;
        }

        public function set data(value:Object):void {
            _data = value;
        }

        public function get contentType():String {
            return _contentType;
        }

        public function set contentType(value:String):void {
            _contentType = value;
        }

        public function get requestHeaders():Array {
            return _requestHeaders;
        }

        public function set requestHeaders(value:Array):void {
            _requestHeaders = value == null ? [] : value;
        }

        public function get digest():String {
            return _digest;
        }

        public function set digest(value:String):void {
            _digest = value;
        }

        [API("661")]
        public function get followRedirects():Boolean {
            return _followRedirects;
        }

        public function set followRedirects(value:Boolean):void {
            _followRedirects = value;
        }

        [API("661")]
        public function get manageCookies():Boolean {
            return _manageCookies;
        }

        public function set manageCookies(value:Boolean):void {
            _manageCookies = value;
        }

        [API("661")]
        public function get authenticate():Boolean {
            return _authenticate;
        }

        public function set authenticate(value:Boolean):void {
            _authenticate = value;
        }

        [API("661")]
        public function get useCache():Boolean {
            return _useCache;
        }

        public function set useCache(value:Boolean):void {
            _useCache = value;
        }

        [API("661")]
        public function get cacheResponse():Boolean {
            return _cacheResponse;
        }

        public function set cacheResponse(value:Boolean):void {
            _cacheResponse = value;
        }

        [API("661")]
        public function get userAgent():String {
            return _userAgent;
        }

        public function set userAgent(value:String):void {
            _userAgent = value;
        }

        [API("669")]
        public function get idleTimeout():Number {
            return _idleTimeout;
        }

        public function set idleTimeout(value:Number):void {
            _idleTimeout = value;
        }
    }
}
