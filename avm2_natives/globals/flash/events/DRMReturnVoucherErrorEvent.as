package flash.events {
    [API("690")]
    public class DRMReturnVoucherErrorEvent extends ErrorEvent {
        public static const RETURN_VOUCHER_ERROR:String = "returnVoucherError";

        private var _licenseID:String;
        private var _policyID:String;
        private var _serverURL:String;
        private var _subErrorID:int;

        public function DRMReturnVoucherErrorEvent(
            type:String, bubbles:Boolean = false, cancelable:Boolean = false, inDetail:String = null, inErrorID:int = 0,
            inSubErrorID:int = 0, inServerURL:String = null, inLicenseID:String = null, inPolicyID:String = null
        ) {
            super(type, bubbles, cancelable);
            _subErrorID = inSubErrorID;
            _serverURL = inServerURL;
            _licenseID = inLicenseID;
            _policyID = inPolicyID;
        }

        public function get licenseID():String {
            return _licenseID;
        }

        public function set licenseID(value:String):void {
            _licenseID = value;
        }

        public function get policyID():String {
            return _policyID;
        }

        public function set policyID(value:String):void {
            _policyID = value;
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
            return new DRMReturnVoucherErrorEvent(
                type, bubbles, cancelable, null, errorID, subErrorID, serverURL, licenseID, policyID
            );
        }
    }
}
