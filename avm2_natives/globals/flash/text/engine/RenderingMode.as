package flash.text.engine {
    public final class RenderingMode {
        public static const CFF:String = "cff";
        public static const NORMAL:String = "normal";

        public function RenderingMode() {
            super();
        }
    }
}
