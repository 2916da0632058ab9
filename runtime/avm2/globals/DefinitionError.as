package {
    /**
     * A definition that already exists.
     */
    [Call]
    public dynamic class DefinitionError extends Error {
        public static const length:int = 1;

        public function DefinitionError(message:* = "", id:* = 0) {
            super(message, id);
            this.name = prototype.name;
        }

        prototype.name = "DefinitionError";

        _dontEnumPrototype(prototype);
    }
}
