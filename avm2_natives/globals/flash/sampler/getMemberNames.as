package flash.sampler {
    import airshim.Unimplemented;

    public function getMemberNames(o:Object, instanceNames:Boolean = false):Object {
        Unimplemented.throwFor("flash.sampler::getMemberNames()");
        return null;
    }
}
