package {
    /** The integer that a text starts with, NaN if there is none. */
    public native function parseInt(s:String = "NaN", radix:int = 0):Number;
}
