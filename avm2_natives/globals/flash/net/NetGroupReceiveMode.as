package flash.net {
    public class NetGroupReceiveMode {
        public static const EXACT:String = "exact";
        public static const NEAREST:String = "nearest";

        public function NetGroupReceiveMode() {
            super();
        }
    }
}
