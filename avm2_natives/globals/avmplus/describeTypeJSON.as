package avmplus {
    /** Describes the type of a value by objects and arrays; the flags say what is included. */
    public native function describeTypeJSON(o:*, flags:uint):Object;
}
