package {
    /**
     * A misuse of the global URI functions.
     */
    [Call]
    public dynamic class URIError extends Error {
        public static const length:int = 1;

        public function URIError(message:* = "", id:* = 0) {
            super(message, id);
            this.name = prototype.name;
        }

        prototype.name = "URIError";

        _dontEnumPrototype(prototype);
    }
}
