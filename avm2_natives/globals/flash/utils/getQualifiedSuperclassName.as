package flash.utils {
    /** The name of the class that a value's class extends; null where there is none. */
    public native function getQualifiedSuperclassName(value:*):String;
}
