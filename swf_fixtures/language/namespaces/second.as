package {
    /** Without a URI of its own: the compiler makes one. */
    public namespace second;
}
