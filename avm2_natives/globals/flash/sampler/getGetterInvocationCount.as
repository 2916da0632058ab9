package flash.sampler {
    import airshim.Unimplemented;

    public function getGetterInvocationCount(obj:Object, qname:QName):Number {
        Unimplemented.throwFor("flash.sampler::getGetterInvocationCount()");
        return 0;
    }
}
