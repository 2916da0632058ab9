package {
    /** Undoes encodeURIComponent. URIError #1052 for malformed escapes. */
    public native function decodeURIComponent(uri:String = "undefined"):String;
}
