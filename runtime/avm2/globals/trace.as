package {
    /** Writes its arguments, with spaces between them, as one line to the host's trace output. */
    public native function trace(...args):void;
}
