package flash.sampler {
    /** The end of an object. */
    public final class DeleteObjectSample extends Sample {
        public const id:Number = 0;
        public const size:Number = 0;

        public function DeleteObjectSample() {
            super();
        }
    }
}
