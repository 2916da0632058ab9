package flash.text.engine {
    public final class LineJustification {
        public static const ALL_BUT_LAST:String = "allButLast";
        public static const ALL_BUT_MANDATORY_BREAK:String = "allButMandatoryBreak";
        public static const ALL_INCLUDING_LAST:String = "allIncludingLast";
        public static const UNJUSTIFIED:String = "unjustified";

        public function LineJustification() {
            super();
        }
    }
}
