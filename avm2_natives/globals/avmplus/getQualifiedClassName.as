package avmplus {
    /** The name of a value's class with its package: flash.utils::ByteArray. */
    public native function getQualifiedClassName(value:*):String;
}
