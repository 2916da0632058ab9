package flash.errors {
    [API("719")]
    public dynamic class PermissionError extends Error {
        public function PermissionError(message:String = "", id:int = 0) {
            super(message, id);
        }
    }
}
