package flash.sampler {
    /** What a string is a part of. Here none is a part of another. */
    public function getMasterString(str:String):String {
        return null;
    }
}
