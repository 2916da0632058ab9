package flash.display {
    [API("661")]
    public final class NativeWindowSystemChrome {
        public static const STANDARD:String = "standard";
        public static const ALTERNATE:String = "alternate";
        public static const NONE:String = "none";

        public function NativeWindowSystemChrome() {
            super();
        }
    }
}
