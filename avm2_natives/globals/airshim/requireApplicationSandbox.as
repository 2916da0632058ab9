package airshim {
    /** The check of what only application content may use: SecurityError #3205 where the calling code is not such. */
    public native function requireApplicationSandbox():void;
}
