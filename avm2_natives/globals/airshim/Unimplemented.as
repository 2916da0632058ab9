package airshim {
    /**
     * What a declared member calls that this runtime cannot honour: a clear error in place of a silent wrong answer.
     */
    public final class Unimplemented {
        /**
         * Throws Error #1001 naming the member ("flash.text::TextField/getCharBoundaries") and logs it once.
         */
        public static native function throwFor(member:String):void;

        /** Logs the member once, where the program learns of it in another way than by an error. */
        public static native function warnOf(member:String):void;
    }
}
