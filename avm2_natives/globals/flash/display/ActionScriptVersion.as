package flash.display {
    public final class ActionScriptVersion {
        public static const ACTIONSCRIPT2:uint = 2;
        public static const ACTIONSCRIPT3:uint = 3;

        public function ActionScriptVersion() {
            super();
        }
    }
}
