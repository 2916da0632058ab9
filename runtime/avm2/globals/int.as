package {
    /** A signed integer of 32 bits. */
    [Construct]
    [Call]
    public final class int {
        public static const length:int = 1;

        public static const MIN_VALUE:int = -2147483648;

        public static const MAX_VALUE:int = 2147483647;

        public function int(value:* = 0) {
        }

        AS3 function toString(radix:* = 10):String {
            return Number(this).AS3::toString(radix);
        }

        AS3 function valueOf():int {
            return this;
        }

        AS3 function toExponential(p:* = 0):String {
            return Number(this).AS3::toExponential(p);
        }

        AS3 function toPrecision(p:* = 0):String {
            return Number(this).AS3::toPrecision(p);
        }

        AS3 function toFixed(p:* = 0):String {
            return Number(this).AS3::toFixed(p);
        }

        private static function __valueOf(value:*, method:String):int {
            if (value === prototype) {
                return 0;
            }
            if (!(value is int)) {
                Error.throwError(TypeError, 1004, "int.prototype." + method);
            }
            return value;
        }

        prototype.toString = prototype.toLocaleString = function(radix:* = 10):String {
            return Number(__valueOf(this, "toString")).AS3::toString(radix);
        };

        prototype.valueOf = function():* {
            return __valueOf(this, "valueOf");
        };

        prototype.toExponential = function(p:* = 0):String {
            return Number(this).AS3::toExponential(p);
        };

        prototype.toPrecision = function(p:* = 0):String {
            return Number(this).AS3::toPrecision(p);
        };

        prototype.toFixed = function(p:* = 0):String {
            return Number(this).AS3::toFixed(p);
        };

        _dontEnumPrototype(prototype);
    }
}
