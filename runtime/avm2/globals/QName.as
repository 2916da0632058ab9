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

        prototype.valueOf = function():QName {
            var q:QName = this;
            return q.AS3::valueOf();
        };

        prototype.toString = function():String {
            if (this === QName.prototype) {
                return "";
            }
            var q:QName = this;
            return q.AS3::toString();
        };

        _dontEnumPrototype(prototype);
    }
}
