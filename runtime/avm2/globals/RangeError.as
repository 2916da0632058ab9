package {
    /**
     * A number outside of the range that an operation accepts.
     */
    [Call]
    public dynamic class RangeError extends Error {
        public static const length:int = 1;

        public function RangeError(message:* = "", id:* = 0) {
            super(message, id);
            this.name = prototype.name;
        }

        prototype.name = "RangeError";

        _dontEnumPrototype(prototype);
    }
}
