package flash.net.drm {
    public class LoadVoucherSetting {
        public static const ALLOW_SERVER:String = "allowServer";
        public static const FORCE_REFRESH:String = "forceRefresh";
        public static const LOCAL_ONLY:String = "localOnly";

        public function LoadVoucherSetting() {
            super();
        }
    }
}
