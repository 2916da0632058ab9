package {
    /** An unsigned integer of 32 bits. */
    [Construct]
    [Call]
    public final class uint {
        public static const length:int = 1;

        public static const MIN_VALUE:uint = 0;

        public static const MAX_VALUE:uint = 4294967295;

        public function uint(value:* = 0) {
        }

        AS3 function toString(radix:* = 10):String {
            return Number(this).AS3::toString(radix);
        }

        AS3 function valueOf():uint {
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

        private static function __valueOf(value:*, method:String):uint {
            if (value === prototype) {
                return 0;
            }
            if (!(value is uint)) {
                Error.throwError(TypeError, 1004, "uint.prototype." + method);
            }
            return value;
        }

        // Any number will do for text.
        private static function __numberOf(value:*, method:String):Number {
            if (value === prototype) {
                return 0;
            }
            if (!(value is Number)) {
                Error.throwError(TypeError, 1004, "uint.prototype." + method);
            }
            return value;
        }

        prototype.toString = prototype.toLocaleString = function(radix:* = 10):String {
            return Number(__numberOf(this, "toString")).AS3::toString(radix);
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
