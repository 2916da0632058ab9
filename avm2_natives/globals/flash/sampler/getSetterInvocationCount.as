package flash.sampler {
    import airshim.Unimplemented;

    public function getSetterInvocationCount(obj:Object, qname:QName):Number {
        Unimplemented.throwFor("flash.sampler::getSetterInvocationCount()");
        return 0;
    }
}
