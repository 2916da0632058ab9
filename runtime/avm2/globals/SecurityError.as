package {
    /**
     * An operation that the sandbox does not permit.
     */
    [Call]
    public dynamic class SecurityError extends Error {
        public static const length:int = 1;

        public function SecurityError(message:* = "", id:* = 0) {
            super(message, id);
            this.name = prototype.name;
        }

        prototype.name = "SecurityError";

        _dontEnumPrototype(prototype);
    }
}
