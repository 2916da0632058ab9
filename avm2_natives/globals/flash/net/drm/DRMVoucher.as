package flash.net.drm {
    import airshim.Unimplemented;
    import flash.utils.ByteArray;

    /** Declared, so that programs that name it load; what it can't do throws Error #1001. */
    public class DRMVoucher {
        private var _licenseID:String;
        private var _offlineLeaseEndDate:Date;
        private var _offlineLeaseStartDate:Date;
        private var _playbackTimeWindow:DRMPlaybackTimeWindow;
        private var _policies:Object;
        private var _policyID:String;
        private var _serverURL:String;
        private var _voucherEndDate:Date;
        private var _voucherStartDate:Date;

        public function DRMVoucher() {
            super();
        }

        public function get licenseID():String {
            return _licenseID;
        }

        public function get offlineLeaseEndDate():Date {
            return _offlineLeaseEndDate;
        }

        public function get offlineLeaseStartDate():Date {
            return _offlineLeaseStartDate;
        }

        public function get playbackTimeWindow():DRMPlaybackTimeWindow {
            return _playbackTimeWindow;
        }

        public function get policies():Object {
            return _policies;
        }

        public function get policyID():String {
            return _policyID;
        }

        public function get serverURL():String {
            return _serverURL;
        }

        public function get voucherEndDate():Date {
            return _voucherEndDate;
        }

        public function get voucherStartDate():Date {
            return _voucherStartDate;
        }

        public function toByteArray():ByteArray {
            Unimplemented.throwFor("flash.net.drm::DRMVoucher/toByteArray()");
            return null;
        }
    }
}
