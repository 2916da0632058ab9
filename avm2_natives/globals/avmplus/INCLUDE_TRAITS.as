package avmplus {
    /** Includes anything beyond the name. A flag of describeTypeJSON. */
    public const INCLUDE_TRAITS:uint = 256;
}
