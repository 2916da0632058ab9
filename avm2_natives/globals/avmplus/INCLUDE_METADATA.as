package avmplus {
    /** Includes metadata. A flag of describeTypeJSON. */
    public const INCLUDE_METADATA:uint = 64;
}
