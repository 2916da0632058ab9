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

        prototype.valueOf = function():String {
            var n:Namespace = this;
            return n.AS3::valueOf();
        };

        prototype.toString = function():String {
            if (this === Namespace.prototype) {
                return "";
            }
            var n:Namespace = this;
            return n.AS3::toString();
        };

        _dontEnumPrototype(prototype);
    }
}
