package {
    /**
     * A value of a type other than the expected one.
     */
    [Call]
    public dynamic class TypeError extends Error {
        public static const length:int = 1;

        public function TypeError(message:* = "", id:* = 0) {
            super(message, id);
            this.name = prototype.name;
        }

        prototype.name = "TypeError";

        _dontEnumPrototype(prototype);
    }
}
