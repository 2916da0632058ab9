package flash.system {
    public final class MessageChannelState {
        public static const CLOSED:String = "closed";
        public static const CLOSING:String = "closing";
        public static const OPEN:String = "open";

        public function MessageChannelState() {
            super();
        }
    }
}
