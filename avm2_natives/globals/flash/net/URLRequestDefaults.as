package flash.net {
    import airshim.requireApplicationSandbox;
    import airshim.runtime_internal;
    import flash.system.Capabilities;
    import flash.utils.ByteArray;

    /** What a URLRequest starts with where its own property isn't set. */
    [API("661")]
    public class URLRequestDefaults {
        // All content's requests start with these, which URLRequest reads for it.
        internal static var _followRedirects:Boolean = true;
        internal static var _manageCookies:Boolean = true;
        internal static var _authenticate:Boolean = true;
        internal static var _useCache:Boolean = true;
        internal static var _cacheResponse:Boolean = true;
        internal static var _userAgent:String = null;
        internal static var _idleTimeout:Number = 0;

        /** The value of the header `Authorization`, by the host that it is for. */
        private static const CREDENTIALS:Object = {};

        private static const BASE64:String = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

        public function URLRequestDefaults() {
            super();
            requireApplicationSandbox();
        }

        public static function get followRedirects():Boolean {
            requireApplicationSandbox();
            return _followRedirects;
        }

        public static function set followRedirects(value:Boolean):void {
            requireApplicationSandbox();
            _followRedirects = value;
        }

        public static function get manageCookies():Boolean {
            requireApplicationSandbox();
            return _manageCookies;
        }

        public static function set manageCookies(value:Boolean):void {
            requireApplicationSandbox();
            _manageCookies = value;
        }

        public static function get authenticate():Boolean {
            requireApplicationSandbox();
            return _authenticate;
        }

        public static function set authenticate(value:Boolean):void {
            requireApplicationSandbox();
            _authenticate = value;
        }

        public static function get useCache():Boolean {
            requireApplicationSandbox();
            return _useCache;
        }

        public static function set useCache(value:Boolean):void {
            requireApplicationSandbox();
            _useCache = value;
        }

        public static function get cacheResponse():Boolean {
            requireApplicationSandbox();
            return _cacheResponse;
        }

        public static function set cacheResponse(value:Boolean):void {
            requireApplicationSandbox();
            _cacheResponse = value;
        }

        public static function get userAgent():String {
            requireApplicationSandbox();
            return _userAgent;
        }

        public static function set userAgent(value:String):void {
            requireApplicationSandbox();
            _userAgent = value;
        }

        [API("669")]
        public static function get idleTimeout():Number {
            requireApplicationSandbox();
            return _idleTimeout;
        }

        public static function set idleTimeout(value:Number):void {
            requireApplicationSandbox();
            _idleTimeout = value;
        }

        /** Who to be for a host, given by its name and, if it isn't the usual one, its port: by HTTP's basic way. */
        public static function setLoginCredentialsForHost(hostname:String, user:String, password:String):* {
            requireApplicationSandbox();
            if (hostname == null) {
                Error.throwError(TypeError, 2007, "hostname");
            }
            var bytes:ByteArray = new ByteArray();
            bytes.writeUTFBytes(user + ":" + password);
            CREDENTIALS[hostname.toLowerCase()] = "Basic " + base64(bytes);
            return undefined;
        }

        /** What AIR calls itself where a program doesn't say what to be called. */
        runtime_internal static function get agent():String {
            return "Mozilla/5.0 (" + Capabilities.os + "; U; " + Capabilities.language
                + ") AppleWebKit/533.19.4 (KHTML, like Gecko) AdobeAIR/"
                + Capabilities.version.replace(/^\w+ (\d+),(\d+),.*/, "$1.$2");
        }

        /** The header `Authorization` for a URL; null where nobody is to be there. */
        runtime_internal static function authorization(url:String):String {
            var match:Array = /^\s*https?:\/\/(?:[^\/?#@]*@)?([^\/?#]*)/i.exec(url);
            var host:String = match == null ? "" : match[1].toLowerCase();
            return host in CREDENTIALS ? CREDENTIALS[host] : null;
        }

        private static function base64(bytes:ByteArray):String {
            var text:String = "";
            for (var i:uint = 0; i < bytes.length; i += 3) {
                // Bytes behind the end read as undefined, which counts as 0.
                var three:uint = bytes[i] << 16 | bytes[i + 1] << 8 | bytes[i + 2];
                var letters:String = BASE64.charAt(three >> 18) + BASE64.charAt(three >> 12 & 63)
                    + BASE64.charAt(three >> 6 & 63) + BASE64.charAt(three & 63);
                var missing:int = i + 3 - bytes.length;
                text += missing <= 0 ? letters : letters.substr(0, 4 - missing) + "==".substr(0, missing);
            }
            return text;
        }
    }
}
