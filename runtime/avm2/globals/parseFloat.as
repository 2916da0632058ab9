package {
    /** The number that a text starts with, NaN if there is none. */
    public native function parseFloat(str:String = "NaN"):Number;
}
