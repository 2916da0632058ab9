package airshim {
    /** Whether a line may end between two characters. */
    public native function mayBreakLine(left:uint, right:uint):Boolean;
}
