package {
    /** A URI with escapes for the characters that may not be in one. URIError #1052 for a lone surrogate. */
    public native function encodeURI(uri:String = "undefined"):String;
}
