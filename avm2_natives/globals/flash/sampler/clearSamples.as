package flash.sampler {
    /** Nothing is sampled, so there is nothing to forget. */
    public function clearSamples():void {
    }
}
