package flash.sampler {
    /** Nothing is sampled. */
    public function getSampleCount():Number {
        return 0;
    }
}
