package flash.sampler {
    /** Nothing is sampled. */
    public function getSamples():Object {
        return [];
    }
}
