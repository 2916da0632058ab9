package flash.sampler {
    /** It would be called when there are too many samples. Nothing is sampled. */
    public function setSamplerCallback(f:Function):void {
    }
}
