package airshim {
    /** The number of the domain that a function's code is from. */
    public native function domainOf(code:Function):uint;
}
