package flash.sampler {
    import airshim.Unimplemented;

    public function getSavedThis(obj:Function):Object {
        Unimplemented.throwFor("flash.sampler::getSavedThis()");
        return null;
    }
}
