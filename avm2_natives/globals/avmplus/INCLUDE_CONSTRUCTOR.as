package avmplus {
    /** Includes the constructor's parameters. A flag of describeTypeJSON. */
    public const INCLUDE_CONSTRUCTOR:uint = 128;
}
