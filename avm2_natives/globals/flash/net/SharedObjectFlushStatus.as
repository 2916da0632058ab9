package flash.net {
    public final class SharedObjectFlushStatus {
        public static const FLUSHED:String = "flushed";
        public static const PENDING:String = "pending";
    }
}
