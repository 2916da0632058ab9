package avmplus {
    /** Includes variables and constants. A flag of describeTypeJSON. */
    public const INCLUDE_VARIABLES:uint = 8;
}
