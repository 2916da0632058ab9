package flash.printing {
    [Version("air2.0")]
    public final class PaperSize {
        public static const A4:String = "a4";
        public static const A5:String = "a5";
        public static const A6:String = "a6";
        public static const CHOUKEI3GOU:String = "choukei3gou";
        public static const CHOUKEI4GOU:String = "choukei4gou";
        public static const ENV_10:String = "env10";
        public static const ENV_B5:String = "envB5";
        public static const ENV_C5:String = "envC5";
        public static const ENV_DL:String = "envDl";
        public static const ENV_MONARCH:String = "envMonarch";
        public static const ENV_PERSONAL:String = "envPersonal";
        public static const EXECUTIVE:String = "executive";
        public static const FOLIO:String = "folio";
        public static const JIS_B5:String = "jisB5";
        public static const LEGAL:String = "legal";
        public static const LETTER:String = "letter";
        public static const STATEMENT:String = "statement";

        public function PaperSize() {
            super();
        }
    }
}
