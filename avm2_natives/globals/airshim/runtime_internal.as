package airshim {
    /** Marks what the built-in classes of one package offer to those of another, and programs can't see by chance. */
    public namespace runtime_internal = "airshim:runtime_internal";
}
