package flash.sampler {
    import airshim.Unimplemented;

    public function getLexicalScopes(obj:Function):Array {
        Unimplemented.throwFor("flash.sampler::getLexicalScopes()");
        return null;
    }
}
