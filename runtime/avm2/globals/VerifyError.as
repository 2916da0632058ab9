package {
    /**
     * A malformed program.
     */
    [Call]
    public dynamic class VerifyError extends Error {
        public static const length:int = 1;

        public function VerifyError(message:* = "", id:* = 0) {
            super(message, id);
            this.name = prototype.name;
        }

        prototype.name = "VerifyError";

        _dontEnumPrototype(prototype);
    }
}
