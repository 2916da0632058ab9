package flash.display {
    [API("662")]
    public final class GraphicsPathWinding {
        public static const EVEN_ODD:String = "evenOdd";
        public static const NON_ZERO:String = "nonZero";

        public function GraphicsPathWinding() {
            super();
        }
    }
}
