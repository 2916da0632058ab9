package {
    /**
     * A reference to a property that does not exist on a sealed object.
     */
    [Call]
    public dynamic class ReferenceError extends Error {
        public static const length:int = 1;

        public function ReferenceError(message:* = "", id:* = 0) {
            super(message, id);
            this.name = prototype.name;
        }

        prototype.name = "ReferenceError";

        _dontEnumPrototype(prototype);
    }
}
