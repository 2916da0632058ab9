package avmplus {
    /** Hides what Object declares. A flag of describeTypeJSON. */
    public const HIDE_OBJECT:uint = 1024;
}
