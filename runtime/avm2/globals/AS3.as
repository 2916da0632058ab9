package {
    /**
     * The namespace of the core classes' fixed methods; the prototypes have functions of the same
     * names in the public namespace.
     */
    public namespace AS3 = "http://adobe.com/AS3/2006/builtin";
}
