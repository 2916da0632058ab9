package {
    /** Undoes encodeURI. URIError #1052 for malformed escapes. */
    public native function decodeURI(uri:String = "undefined"):String;
}
