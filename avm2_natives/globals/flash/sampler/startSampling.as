package flash.sampler {
    import airshim.Unimplemented;

    /** Nothing is sampled, which the log tells. */
    public function startSampling():void {
        Unimplemented.warnOf("flash.sampler::startSampling()");
    }
}
