package {
    /** Undoes escape. */
    public native function unescape(s:String = "undefined"):String;
}
