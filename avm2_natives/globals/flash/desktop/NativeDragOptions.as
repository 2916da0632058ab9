package flash.desktop {
    [API("661")]
    public class NativeDragOptions {
        public var allowCopy:Boolean = true;
        public var allowLink:Boolean = true;
        public var allowMove:Boolean = true;

        public function toString():String {
            return "[NativeDragOptions allowMove=" + allowMove + " allowCopy=" + allowCopy + " allowLink=" + allowLink + "]";
        }
    }
}
