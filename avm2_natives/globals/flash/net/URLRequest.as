package flash.net {
    import airshim.runtime_internal;
    import flash.system.Capabilities;
    import flash.system.Security;
    import flash.utils.ByteArray;

    public final class URLRequest {
        /** Headers that only an application's own content may set. */
        private static const FORBIDDEN:RegExp = new RegExp(
            "^(accept-(charset|encoding|ranges)|age|allow(ed)?|authorization|charge-to|connect(ion)?|content-"
            + "(length|location|range)|cookie|date|delete|etag|expect|get|head|host|if-modified-since|keep-alive|"
            + "last-modified|location|max-forwards|options|origin|post|proxy-(authenticate|authorization|connection)|"
            + "public|put|range|referer|request-range|retry-after|server|te|trace|trailer|transfer-encoding|upgrade|"
            + "uri|user-agent|vary|via|warning|www-authenticate|x-flash-version)$", "i");

        /** The most characters that headers may have together. */
        private static const MAX_HEADERS:int = 8192;

        /** Scheme, host and port of a URL. */
        private static const ORIGIN:RegExp = /^[a-z][a-z0-9+.\-]*:\/\/[^\/?#]*|^/i;

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

        /** Where its last load has led; null where it wasn't sent on. */
        private var _redirectedUrl:String = null;

        public function URLRequest(url:String = null) {
            super();
            _url = url;
            _followRedirects = URLRequestDefaults._followRedirects;
            _manageCookies = URLRequestDefaults._manageCookies;
            _authenticate = URLRequestDefaults._authenticate;
            _useCache = URLRequestDefaults._useCache;
            _cacheResponse = URLRequestDefaults._cacheResponse;
            _userAgent = URLRequestDefaults._userAgent;
            _idleTimeout = URLRequestDefaults._idleTimeout;
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

        /** A server has sent the request on, at last to `url`. */
        runtime_internal function redirected(url:String):void {
            _redirectedUrl = url;
        }

        /**
         * Asks where another request was sent on to: takes over scheme, host and port of that, or with `wholeURL` all of
         * its URL, and replaces `pattern` in what comes of it. Errors: TypeError #2007 for null.
         */
        [API("674")]
        public function useRedirectedURL(
            sourceRequest:URLRequest, wholeURL:Boolean = false, pattern:* = null, replace:String = null
        ):void {
            if (sourceRequest == null) {
                Error.throwError(TypeError, 2007, "sourceRequest");
            }
            var target:String = sourceRequest._redirectedUrl;
            if (target == null) {
                return;
            }
            if (wholeURL) {
                _url = target;
            } else if (_url != null) {
                _url = target.match(ORIGIN)[0] + _url.replace(ORIGIN, "");
            }
            if (pattern != null && _url != null) {
                _url = _url.replace(pattern, replace == null ? "" : replace);
            }
        }

        /**
         * The request as it is sent: `url`, `method`, `headers` (names and values by turns), `body` (null for none).
         * Errors: ArgumentError #2096 and #2145 for headers.
         */
        runtime_internal function compose():Object {
            var method:String = _method.toUpperCase();
            var parts:Object = {url: _url, method: method, headers: [], body: null};
            var isForm:Boolean = false;
            if (_data != null && !(_data is ByteArray)) {
                if (method == "GET" || method == "HEAD" || method == "OPTIONS") {
                    parts.url = withQuery(_url, String(_data));
                } else {
                    parts.body = new ByteArray();
                    parts.body.writeUTFBytes(String(_data));
                }
            } else if (method != "GET" && method != "HEAD" && method != "OPTIONS") {
                parts.body = _data;
            }
            var names:Object = {};
            var length:int = 0;
            for (var i:int = 0; i < _requestHeaders.length; i++) {
                var header:URLRequestHeader = _requestHeaders[i] as URLRequestHeader;
                if (header == null || header.name == null || header.name == "") {
                    continue;
                }
                if (FORBIDDEN.test(header.name) && Security.sandboxType != "application") {
                    Error.throwError(ArgumentError, 2096, header.name);
                }
                length += header.name.length + String(header.value).length;
                names[header.name.toLowerCase()] = true;
                parts.headers.push(header.name, header.value == null ? "" : header.value);
            }
            if (length >= MAX_HEADERS) {
                Error.throwError(ArgumentError, 2145);
            }
            function addHeader(name:String, value:String):void {
                if (value != null && !(name.toLowerCase() in names)) {
                    parts.headers.push(name, value);
                }
            }
            if (parts.body != null || _contentType != null) {
                addHeader("Content-Type", _contentType == null ? "application/x-www-form-urlencoded" : _contentType);
            }
            addHeader("User-Agent", _userAgent == null ? URLRequestDefaults.runtime_internal::agent : _userAgent);
            addHeader("Accept", "*/*");
            if (_authenticate) {
                addHeader("Authorization", URLRequestDefaults.runtime_internal::authorization(_url));
            }
            return parts;
        }

        /** A URL with a query added, before its fragment. */
        private static function withQuery(url:String, query:String):String {
            var hash:int = url.indexOf("#");
            var base:String = hash < 0 ? url : url.substring(0, hash);
            if (query == "") {
                return base;
            }
            return base + (base.indexOf("?") < 0 ? "?" : "&") + query;
        }
    }
}
