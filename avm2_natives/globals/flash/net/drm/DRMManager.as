package flash.net.drm {
    import airshim.Unimplemented;
    import flash.events.EventDispatcher;
    import flash.utils.ByteArray;

    /** Declared, so that programs that name it load; what it can't do throws Error #1001. */
    public class DRMManager extends EventDispatcher {
        public function DRMManager() {
            super();
        }

        public static function get isSupported():Boolean {
            return false;
        }

        public static function get networkIdleTimeout():Number {
            return 0;
        }

        public static function set networkIdleTimeout(value:Number):void {
            Unimplemented.throwFor("flash.net.drm::DRMManager.networkIdleTimeout=");
        }

        public function addToDeviceGroup(deviceGroup:DRMDeviceGroup, forceRefresh:Boolean = false):void {
            Unimplemented.throwFor("flash.net.drm::DRMManager/addToDeviceGroup()");
        }

        public function authenticate(serverURL:String, domain:String, username:String, password:String):void {
            Unimplemented.throwFor("flash.net.drm::DRMManager/authenticate()");
        }

        public function loadPreviewVoucher(contentData:DRMContentData):void {
            Unimplemented.throwFor("flash.net.drm::DRMManager/loadPreviewVoucher()");
        }

        public function loadVoucher(contentData:DRMContentData, setting:String):void {
            Unimplemented.throwFor("flash.net.drm::DRMManager/loadVoucher()");
        }

        public function removeFromDeviceGroup(deviceGroup:DRMDeviceGroup):void {
            Unimplemented.throwFor("flash.net.drm::DRMManager/removeFromDeviceGroup()");
        }

        public function resetDRMVouchers():void {
            Unimplemented.throwFor("flash.net.drm::DRMManager/resetDRMVouchers()");
        }

        public function resetDRMVouchersInternal(isAutoReset:Boolean):void {
            Unimplemented.throwFor("flash.net.drm::DRMManager/resetDRMVouchersInternal()");
        }

        public function returnVoucher(inServerURL:String, immediateCommit:Boolean, licenseID:String, policyID:String):void {
            Unimplemented.throwFor("flash.net.drm::DRMManager/returnVoucher()");
        }

        public function setAuthenticationToken(serverUrl:String, domain:String, token:ByteArray):void {
            Unimplemented.throwFor("flash.net.drm::DRMManager/setAuthenticationToken()");
        }

        public function storeVoucher(voucher:ByteArray):void {
            Unimplemented.throwFor("flash.net.drm::DRMManager/storeVoucher()");
        }

        public static function getDRMManager():DRMManager {
            Unimplemented.throwFor("flash.net.drm::DRMManager.getDRMManager()");
            return null;
        }

        public static function getDRMManagerInternal():DRMManager {
            Unimplemented.throwFor("flash.net.drm::DRMManager.getDRMManagerInternal()");
            return null;
        }
    }
}
