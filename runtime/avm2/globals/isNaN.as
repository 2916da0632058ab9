package {
    /** Whether a value is not a number. */
    public native function isNaN(n:Number = undefined):Boolean;
}
