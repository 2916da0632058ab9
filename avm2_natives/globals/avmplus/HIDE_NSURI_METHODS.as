package avmplus {
    /** Hides methods in namespaces that superclasses have methods in. A flag of describeTypeJSON. */
    public const HIDE_NSURI_METHODS:uint = 1;
}
