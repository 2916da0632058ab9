package flash.net.drm {
    import airshim.Unimplemented;
    import flash.utils.ByteArray;

    /** Declared, so that programs that name it load; what it can't do throws Error #1001. */
    public class DRMContentData {
        private var _authenticationMethod:String;
        private var _domain:String;
        private var _licenseID:String;
        private var _serverURL:String;

        public function DRMContentData(rawData:ByteArray = null) {
            super();
        }

        public function get authenticationMethod():String {
            return _authenticationMethod;
        }

        public function get domain():String {
            return _domain;
        }

        public function get licenseID():String {
            return _licenseID;
        }

        public function get serverURL():String {
            return _serverURL;
        }

        public function getVoucherAccessInfo():Vector.<VoucherAccessInfo> {
            Unimplemented.throwFor("flash.net.drm::DRMContentData/getVoucherAccessInfo()");
            return null;
        }
    }
}
