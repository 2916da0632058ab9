package {
    /**
     * The compiler's name for the type of a function's `arguments`, which is an Array at run time.
     */
    public final class arguments {
    }
}
