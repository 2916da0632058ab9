package {
    /** Whether a value is a number, and not an infinity. */
    public native function isFinite(n:Number = undefined):Boolean;
}
