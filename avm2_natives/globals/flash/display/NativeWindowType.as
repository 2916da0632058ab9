package flash.display {
    [API("661")]
    public final class NativeWindowType {
        public static const NORMAL:String = "normal";
        public static const UTILITY:String = "utility";
        public static const LIGHTWEIGHT:String = "lightweight";

        public function NativeWindowType() {
            super();
        }
    }
}
