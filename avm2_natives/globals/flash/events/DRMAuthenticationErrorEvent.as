package flash.events {
    [API("667")]
    public class DRMAuthenticationErrorEvent extends ErrorEvent {
        public static const AUTHENTICATION_ERROR:String = "authenticationError";

        private var _domain:String;
        private var _serverURL:String;
        private var _subErrorID:int;

        public function DRMAuthenticationErrorEvent(
            type:String, bubbles:Boolean = false, cancelable:Boolean = false, inDetail:String = null, inErrorID:int = 0,
            inSubErrorID:int = 0, inServerURL:String = null, inDomain:String = null
        ) {
            super(type, bubbles, cancelable);
            _subErrorID = inSubErrorID;
            _serverURL = inServerURL;
            _domain = inDomain;
        }

        public function get domain():String {
            return _domain;
        }

        public function set domain(value:String):void {
            _domain = value;
        }

        public function get serverURL():String {
            return _serverURL;
        }

        public function set serverURL(value:String):void {
            _serverURL = value;
        }

        public function get subErrorID():int {
            return _subErrorID;
        }

        public function set subErrorID(value:int):void {
            _subErrorID = value;
        }

        override public function clone():Event {
            return new DRMAuthenticationErrorEvent(type, bubbles, cancelable, null, errorID, subErrorID, serverURL, domain);
        }
    }
}
