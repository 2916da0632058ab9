package flash.net {
    public class NetGroupSendMode {
        public static const NEXT_DECREASING:String = "nextDecreasing";
        public static const NEXT_INCREASING:String = "nextIncreasing";

        public function NetGroupSendMode() {
            super();
        }
    }
}
