package avmplus {
    /** Includes methods. A flag of describeTypeJSON. */
    public const INCLUDE_METHODS:uint = 32;
}
