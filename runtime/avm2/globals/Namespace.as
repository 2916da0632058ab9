package {
    /**
     * An XML namespace or the definition of an ActionScript namespace: a URI, and for XML a prefix.
     */
    [Construct]
    [Call]
    public final class Namespace {
        public static const length:int = 2;

        public function Namespace(prefix:* = undefined, uri:* = undefined) {
        }

        public native function get prefix():*;

        public native function get uri():String;

        AS3 native function valueOf():String;

        AS3 native function toString():String;

        /** What `toString` gives: of the prototype nothing. */
        private static native function _textOf(value:*):String;

        prototype.valueOf = function():String {
            var n:Namespace = this;
            return n.AS3::valueOf();
        };

        prototype.toString = function():String {
            // Here the compiler takes the class's name for `this`, so the prototype can't be named.
            return _textOf(this);
        };

        _dontEnumPrototype(prototype);
    }
}
