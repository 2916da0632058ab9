package flash.display3D {
    [API("674")]
    public final class Context3DStencilAction {
        public static const DECREMENT_SATURATE:String = "decrementSaturate";
        public static const DECREMENT_WRAP:String = "decrementWrap";
        public static const INCREMENT_SATURATE:String = "incrementSaturate";
        public static const INCREMENT_WRAP:String = "incrementWrap";
        public static const INVERT:String = "invert";
        public static const KEEP:String = "keep";
        public static const SET:String = "set";
        public static const ZERO:String = "zero";

        public function Context3DStencilAction() {
            super();
        }
    }
}
