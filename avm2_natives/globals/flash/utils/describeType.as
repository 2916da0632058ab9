package flash.utils {
    import avmplus.FLASH10_FLAGS;
    import avmplus.describeType;

    /** Describes the type of a value as XML; undefined has none. */
    public function describeType(value:*):XML {
        if (value === undefined) {
            Error.throwError(TypeError, 1010);
        }
        return avmplus.describeType(value, FLASH10_FLAGS);
    }
}
