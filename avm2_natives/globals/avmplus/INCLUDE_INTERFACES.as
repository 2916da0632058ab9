package avmplus {
    /** Includes the interfaces. A flag of describeTypeJSON. */
    public const INCLUDE_INTERFACES:uint = 4;
}
