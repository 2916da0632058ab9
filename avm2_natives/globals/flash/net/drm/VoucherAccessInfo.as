package flash.net.drm {
    public final class VoucherAccessInfo {
        private var _authenticationMethod:String;
        private var _deviceGroup:DRMDeviceGroup;
        private var _displayName:String;
        private var _domain:String;
        private var _policyID:String;

        public function VoucherAccessInfo() {
            super();
        }

        public function get authenticationMethod():String {
            return _authenticationMethod;
        }

        public function get deviceGroup():DRMDeviceGroup {
            return _deviceGroup;
        }

        public function get displayName():String {
            return _displayName;
        }

        public function get domain():String {
            return _domain;
        }

        public function get policyID():String {
            return _policyID;
        }
    }
}
