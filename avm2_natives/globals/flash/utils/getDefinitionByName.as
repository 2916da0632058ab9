package flash.utils {
    /** The class or other definition of that name in the caller's application domain. */
    public native function getDefinitionByName(name:String):Object;
}
