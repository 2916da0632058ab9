package avmplus {
    /** Includes the superclasses. A flag of describeTypeJSON. */
    public const INCLUDE_BASES:uint = 2;
}
