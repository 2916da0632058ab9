package flash.errors {
    public dynamic class StackOverflowError extends Error {
        public function StackOverflowError(message:String = "", id:int = 0) {
            super(message, id);
        }

        prototype.name = "StackOverflowError";
    }
}
