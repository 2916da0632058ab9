package flash.text.engine {
    /** A property that takes one of a few words. */
    internal final class Choice {
        /** The word. Errors: TypeError #2007 without one, ArgumentError #2008 for another than those that are accepted. */
        internal static function of(value:String, accepted:Array, name:String):String {
            if (value == null) {
                Error.throwError(TypeError, 2007, name);
            }
            if (accepted.indexOf(value) < 0) {
                Error.throwError(ArgumentError, 2008, name);
            }
            return value;
        }
    }
}
