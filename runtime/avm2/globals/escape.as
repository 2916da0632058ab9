package {
    /** Text with hexadecimal escapes for all but a few ASCII characters. */
    public native function escape(s:String = "undefined"):String;
}
