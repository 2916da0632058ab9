package airshim {
    /** Overwrites a ByteArray with random bytes of the system's. Errors: Error #2004 where it has none. */
    public native function fillWithRandomBytes(bytes:Object):void;
}
