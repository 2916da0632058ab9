package flash.events {
    [API("667")]
    public final class GesturePhase {
        public static const ALL:String = "all";
        public static const BEGIN:String = "begin";
        public static const END:String = "end";
        public static const UPDATE:String = "update";

        public function GesturePhase() {
            super();
        }
    }
}
