package flash.events {
    public class DRMLicenseRequestEvent extends Event {
        public static const LICENSE_REQUEST:String = "licenseRequest";

        private var _serverURL:String;

        public function DRMLicenseRequestEvent(
            type:String, bubbles:Boolean = false, cancelable:Boolean = false, inServerURL:String = null
        ) {
            super(type, bubbles, cancelable);
            _serverURL = inServerURL;
        }

        public function get serverURL():String {
            return _serverURL;
        }

        public function set serverURL(value:String):void {
            _serverURL = value;
        }

        override public function clone():Event {
            return new DRMLicenseRequestEvent(type, bubbles, cancelable, serverURL);
        }
    }
}
