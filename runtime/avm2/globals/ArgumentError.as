package {
    /**
     * A call with the wrong number of arguments, or an argument of the wrong kind.
     */
    [Call]
    public dynamic class ArgumentError extends Error {
        public static const length:int = 1;

        public function ArgumentError(message:* = "", id:* = 0) {
            super(message, id);
            this.name = prototype.name;
        }

        prototype.name = "ArgumentError";

        _dontEnumPrototype(prototype);
    }
}
