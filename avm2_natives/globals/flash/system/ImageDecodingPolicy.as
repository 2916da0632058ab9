package flash.system {
    public final class ImageDecodingPolicy {
        public static const ON_DEMAND:String = "onDemand";
        public static const ON_LOAD:String = "onLoad";

        public function ImageDecodingPolicy() {
            super();
        }
    }
}
