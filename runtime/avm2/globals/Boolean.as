package {
    /** A truth value. */
    [Construct]
    [Call]
    public final class Boolean {
        public static const length:int = 1;

        public function Boolean(value:* = undefined) {
        }

        AS3 function toString():String {
            return this ? "true" : "false";
        }

        AS3 function valueOf():Boolean {
            return this;
        }

        private static function __valueOf(value:*, method:String):Boolean {
            if (value === prototype) {
                return false;
            }
            if (!(value is Boolean)) {
                Error.throwError(TypeError, 1004, "Boolean.prototype." + method);
            }
            return value;
        }

        prototype.toString = function():String {
            return __valueOf(this, "toString") ? "true" : "false";
        };

        prototype.valueOf = function():* {
            return __valueOf(this, "valueOf");
        };

        _dontEnumPrototype(prototype);
    }
}
