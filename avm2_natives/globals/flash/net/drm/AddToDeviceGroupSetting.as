package flash.net.drm {
    public class AddToDeviceGroupSetting {
        public static const ALLOW_SERVER:String = "allowServer";
        public static const FORCE_REFRESH:String = "forceRefresh";
        public static const LOCAL_ONLY:String = "localOnly";

        public function AddToDeviceGroupSetting() {
            super();
        }
    }
}
