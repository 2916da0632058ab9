package avmplus {
    /** Describes the type of a value by objects and arrays; the flags say what is included. */
    internal native function describeTypeJSON(o:*, flags:uint):Object;
}
