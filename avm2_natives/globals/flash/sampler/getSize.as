package flash.sampler {
    /** The bytes of an object, or 0 from a runtime that doesn't count them. */
    public function getSize(o:*):Number {
        return 0;
    }
}
