package flash.desktop {
    /** An icon of the application that the user can click. */
    [API("661")]
    public class InteractiveIcon extends Icon {
        public function InteractiveIcon() {
            super();
        }

        public function get width():int {
            return 0;
        }

        public function get height():int {
            return 0;
        }
    }
}
