package flash.events {
    [API("690")]
    public class DRMReturnVoucherCompleteEvent extends Event {
        public static const RETURN_VOUCHER_COMPLETE:String = "returnVoucherComplete";

        private var _licenseID:String;
        private var _numberOfVouchersReturned:int;
        private var _policyID:String;
        private var _serverURL:String;

        public function DRMReturnVoucherCompleteEvent(
            type:String, bubbles:Boolean = false, cancelable:Boolean = false, inServerURL:String = null,
            inLicenseID:String = null, inPolicyID:String = null, inNumberOfVouchersReturned:int = 0
        ) {
            super(type, bubbles, cancelable);
            _serverURL = inServerURL;
            _licenseID = inLicenseID;
            _policyID = inPolicyID;
            _numberOfVouchersReturned = inNumberOfVouchersReturned;
        }

        public function get licenseID():String {
            return _licenseID;
        }

        public function set licenseID(value:String):void {
            _licenseID = value;
        }

        public function get numberOfVouchersReturned():int {
            return _numberOfVouchersReturned;
        }

        public function set numberOfVouchersReturned(value:int):void {
            _numberOfVouchersReturned = value;
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

        override public function clone():Event {
            return new DRMReturnVoucherCompleteEvent(
                type, bubbles, cancelable, serverURL, licenseID, policyID, numberOfVouchersReturned
            );
        }
    }
}
