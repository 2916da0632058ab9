package {
    /** A part of a URI with escapes, also for separators. URIError #1052 for a lone surrogate. */
    public native function encodeURIComponent(uri:String = "undefined"):String;
}
