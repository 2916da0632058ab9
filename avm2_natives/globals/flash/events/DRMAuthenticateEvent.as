package flash.events {
    import flash.net.NetStream;

    [API("661")]
    public class DRMAuthenticateEvent extends Event {
        public static const AUTHENTICATION_TYPE_DRM:String = "authenticationTypeDrm";
        public static const AUTHENTICATION_TYPE_PROXY:String = "authenticationTypeProxy";
        public static const DRM_AUTHENTICATE:String = "drmAuthenticate";

        private var _authenticationType:String;
        private var _header:String;
        private var _netstream:NetStream;
        private var _passwordPrompt:String;
        private var _urlPrompt:String;
        private var _usernamePrompt:String;

        public function DRMAuthenticateEvent(
            type:String, bubbles:Boolean = false, cancelable:Boolean = false, header:String = null,
            userPrompt:String = null, passPrompt:String = null, urlPrompt:String = null, authenticationType:String = null,
            netstream:NetStream = null
        ) {
            super(type, bubbles, cancelable);
            _header = header;
            _usernamePrompt = userPrompt;
            _passwordPrompt = passPrompt;
            _urlPrompt = urlPrompt;
            _authenticationType = authenticationType;
            _netstream = netstream;
        }

        public function get authenticationType():String {
            return _authenticationType;
        }

        public function get header():String {
            return _header;
        }

        public function get netstream():NetStream {
            return _netstream;
        }

        public function get passwordPrompt():String {
            return _passwordPrompt;
        }

        public function get urlPrompt():String {
            return _urlPrompt;
        }

        public function get usernamePrompt():String {
            return _usernamePrompt;
        }

        override public function clone():Event {
            return new DRMAuthenticateEvent(
                type, bubbles, cancelable, header, usernamePrompt, passwordPrompt, urlPrompt, authenticationType,
                netstream
            );
        }

        override public function toString():String {
            return formatToString(
                "DRMAuthenticateEvent", "type", "bubbles", "cancelable", "eventPhase", "header", "usernamePrompt",
                "passwordPrompt", "urlPrompt", "authenticationType", "netstream"
            );
        }
    }
}
