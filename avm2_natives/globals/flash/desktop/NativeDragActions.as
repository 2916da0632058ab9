package flash.desktop {
    [API("661")]
    public class NativeDragActions {
        public static const COPY:String = "copy";
        public static const LINK:String = "link";
        public static const MOVE:String = "move";
        public static const NONE:String = "none";
    }
}
