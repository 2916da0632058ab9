package flash.net {
    public final class NetStreamPlayTransitions {
        public static const SWAP:String = "swap";
        public static const SWITCH:String = "switch";
        public static const STOP:String = "stop";
        public static const APPEND:String = "append";
        public static const RESET:String = "reset";

        public function NetStreamPlayTransitions() {
            super();
        }
    }
}
