package avmplus {
    /** Includes getters and setters. A flag of describeTypeJSON. */
    public const INCLUDE_ACCESSORS:uint = 16;
}
