package flash.utils {
    import avmplus.FLASH10_FLAGS;
    import avmplus.describeType;

    /** Describes the type of a value as XML. */
    public function describeType(value:*):XML {
        return avmplus.describeType(value, FLASH10_FLAGS);
    }
}
