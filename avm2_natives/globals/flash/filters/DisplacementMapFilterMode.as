package flash.filters {
    public final class DisplacementMapFilterMode {
        public static const WRAP:String = "wrap";
        public static const CLAMP:String = "clamp";
        public static const IGNORE:String = "ignore";
        public static const COLOR:String = "color";

        public function DisplacementMapFilterMode() {
            super();
        }
    }
}
