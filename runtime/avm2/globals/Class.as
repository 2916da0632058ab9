package {
    /**
     * What a class is an instance of.
     */
    public dynamic class Class {
        public static const length:int = 1;

        public function Class() {
        }

        /** The object that instances look dynamic properties up in. */
        public native function get prototype():*;
    }
}
