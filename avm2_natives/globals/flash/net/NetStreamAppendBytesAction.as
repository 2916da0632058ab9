package flash.net {
    public class NetStreamAppendBytesAction {
        public static const END_SEQUENCE:String = "endSequence";
        public static const RESET_BEGIN:String = "resetBegin";
        public static const RESET_SEEK:String = "resetSeek";

        public function NetStreamAppendBytesAction() {
            super();
        }
    }
}
