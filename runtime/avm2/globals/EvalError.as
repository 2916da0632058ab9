package {
    /**
     * A call to eval, which ActionScript 3 does not have.
     */
    [Call]
    public dynamic class EvalError extends Error {
        public static const length:int = 1;

        public function EvalError(message:* = "", id:* = 0) {
            super(message, id);
            this.name = prototype.name;
        }

        prototype.name = "EvalError";

        _dontEnumPrototype(prototype);
    }
}
