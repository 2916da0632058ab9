package avmplus {
    /** Describes the instances of a class instead of the class. A flag of describeTypeJSON. */
    public const USE_ITRAITS:uint = 512;
}
