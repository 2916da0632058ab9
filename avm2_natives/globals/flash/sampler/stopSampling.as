package flash.sampler {
    /** Nothing is sampled. */
    public function stopSampling():void {
    }
}
