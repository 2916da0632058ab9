package flash.sampler {
    /** Nothing is sampled. */
    public function pauseSampling():void {
    }
}
