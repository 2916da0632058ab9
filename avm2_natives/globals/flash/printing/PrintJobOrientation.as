package flash.printing {
    public final class PrintJobOrientation {
        public static const LANDSCAPE:String = "landscape";
        public static const PORTRAIT:String = "portrait";

        public function PrintJobOrientation() {
            super();
        }
    }
}
