package flash.sampler {
    import airshim.Unimplemented;

    public function getInvocationCount(obj:Object, qname:QName):Number {
        Unimplemented.throwFor("flash.sampler::getInvocationCount()");
        return 0;
    }
}
