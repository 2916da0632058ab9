package flash.sampler {
    import airshim.Unimplemented;

    public function isGetterSetter(obj:Object, qname:QName):Boolean {
        Unimplemented.throwFor("flash.sampler::isGetterSetter()");
        return false;
    }
}
