package airshim {
    /** Shows an error that nobody caught: what the runtime itself called goes on without it. */
    public native function reportUncaught(error:*):void;
}
