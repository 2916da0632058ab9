package flash.net {
    import airshim.requireApplicationSandbox;

    /** What a URLRequest starts with where its own property isn't set. */
    [API("661")]
    public class URLRequestDefaults {
        private static var _followRedirects:Boolean = true;
        private static var _manageCookies:Boolean = true;
        private static var _authenticate:Boolean = true;
        private static var _useCache:Boolean = true;
        private static var _cacheResponse:Boolean = true;
        private static var _userAgent:String = null;
        private static var _idleTimeout:Number = 0;

        public function URLRequestDefaults() {
            super();
        }

        public static function get followRedirects():Boolean {
            return _followRedirects;
        }

        public static function set followRedirects(value:Boolean):void {
            requireApplicationSandbox();
            _followRedirects = value;
        }

        public static function get manageCookies():Boolean {
            return _manageCookies;
        }

        public static function set manageCookies(value:Boolean):void {
            requireApplicationSandbox();
            _manageCookies = value;
        }

        public static function get authenticate():Boolean {
            return _authenticate;
        }

        public static function set authenticate(value:Boolean):void {
            requireApplicationSandbox();
            _authenticate = value;
        }

        public static function get useCache():Boolean {
            return _useCache;
        }

        public static function set useCache(value:Boolean):void {
            requireApplicationSandbox();
            _useCache = value;
        }

        public static function get cacheResponse():Boolean {
            return _cacheResponse;
        }

        public static function set cacheResponse(value:Boolean):void {
            requireApplicationSandbox();
            _cacheResponse = value;
        }

        public static function get userAgent():String {
            return _userAgent;
        }

        public static function set userAgent(value:String):void {
            requireApplicationSandbox();
            _userAgent = value;
        }

        [API("669")]
        public static function get idleTimeout():Number {
            return _idleTimeout;
        }

        public static function set idleTimeout(value:Number):void {
            requireApplicationSandbox();
            _idleTimeout = value;
        }
    }
}
