package {
    /**
     * A text that does not parse: a regular expression, XML or JSON.
     */
    [Call]
    public dynamic class SyntaxError extends Error {
        public static const length:int = 1;

        public function SyntaxError(message:* = "", id:* = 0) {
            super(message, id);
            this.name = prototype.name;
        }

        prototype.name = "SyntaxError";

        _dontEnumPrototype(prototype);
    }
}
