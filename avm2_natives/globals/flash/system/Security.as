package flash.system {
    public final class Security {
        public static const REMOTE:String = "remote";
        public static const LOCAL_WITH_FILE:String = "localWithFile";
        public static const LOCAL_WITH_NETWORK:String = "localWithNetwork";
        public static const LOCAL_TRUSTED:String = "localTrusted";
        [API("661")]
        public static const APPLICATION:String = "application";

        private static var _exactSettings:Boolean = true;
        private static var _disableAVM1Loading:Boolean = false;

        public function Security() {
            super();
        }

        public static native function get sandboxType():String;

        [API("661")]
        public static native function get pageDomain():String;

        public static function get exactSettings():Boolean {
            return _exactSettings;
        }

        public static function set exactSettings(value:Boolean):void {
            _exactSettings = value;
        }

        public static function get disableAVM1Loading():Boolean {
            return _disableAVM1Loading;
        }

        public static function set disableAVM1Loading(value:Boolean):void {
            _disableAVM1Loading = value;
        }

        /** Application content can't open itself to other domains: SecurityError #3207. */
        public static native function allowDomain(...domains):void;

        public static native function allowInsecureDomain(...domains):void;

        /** Without effect on application content, which needs no policy file. */
        public static native function loadPolicyFile(url:String):void;

        public static native function showSettings(panel:String = "default"):void;
    }
}
