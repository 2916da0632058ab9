package flash.display3D {
    [API("672")]
    public class Context3DClearMask {
        public static const ALL:int = 7;
        public static const COLOR:int = 1;
        public static const DEPTH:int = 2;
        public static const STENCIL:int = 4;

        public function Context3DClearMask() {
            super();
        }
    }
}
