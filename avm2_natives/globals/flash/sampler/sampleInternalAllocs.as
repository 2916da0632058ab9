package flash.sampler {
    /** Nothing is sampled. */
    public function sampleInternalAllocs(b:Boolean):void {
    }
}
