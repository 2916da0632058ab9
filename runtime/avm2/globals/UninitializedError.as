package {
    /**
     * A use of a constant before it has a value.
     */
    [Call]
    public dynamic class UninitializedError extends Error {
        public static const length:int = 1;

        public function UninitializedError(message:* = "", id:* = 0) {
            super(message, id);
            this.name = prototype.name;
        }

        prototype.name = "UninitializedError";

        _dontEnumPrototype(prototype);
    }
}
