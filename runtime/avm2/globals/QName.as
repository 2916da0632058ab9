package {
    /**
     * A qualified name: a local name and the URI of its namespace, or null for "any namespace".
     */
    [Construct]
    [Call]
    public final class QName {
        public static const length:int = 2;

        public function QName(namespace:* = undefined, name:* = undefined) {
        }

        public native function get localName():String;

        public native function get uri():*;

        AS3 native function valueOf():QName;

        AS3 native function toString():String;

        /** What `toString` gives: of the prototype nothing. */
        private static native function _textOf(value:*):String;

        prototype.valueOf = function():QName {
            var q:QName = this;
            return q.AS3::valueOf();
        };

        prototype.toString = function():String {
            // Here the compiler takes the class's name for `this`, so the prototype can't be named.
            return _textOf(this);
        };

        _dontEnumPrototype(prototype);
    }
}
