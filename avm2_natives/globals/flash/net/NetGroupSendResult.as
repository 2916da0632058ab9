package flash.net {
    public class NetGroupSendResult {
        public static const ERROR:String = "error";
        public static const NO_ROUTE:String = "no route";
        public static const SENT:String = "sent";

        public function NetGroupSendResult() {
            super();
        }
    }
}
