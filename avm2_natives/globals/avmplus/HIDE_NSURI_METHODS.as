package avmplus {
    /** Hides members in namespaces that superclasses have members in. A flag of describeTypeJSON. */
    public const HIDE_NSURI_METHODS:uint = 1;
}
