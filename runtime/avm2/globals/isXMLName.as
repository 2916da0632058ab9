package {
    /** Whether a value is, as text, the local name that an XML element can have. */
    public native function isXMLName(str:* = undefined):Boolean;
}
