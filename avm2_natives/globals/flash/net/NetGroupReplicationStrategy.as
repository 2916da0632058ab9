package flash.net {
    public class NetGroupReplicationStrategy {
        public static const LOWEST_FIRST:String = "lowestFirst";
        public static const RAREST_FIRST:String = "rarestFirst";

        public function NetGroupReplicationStrategy() {
            super();
        }
    }
}
