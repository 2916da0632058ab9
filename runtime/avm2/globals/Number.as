package {
    /** A floating-point number of 64 bits. */
    [Construct]
    [Call]
    public final class Number {
        public static const length:int = 1;

        public static const NaN:Number = 0 / 0;

        public static const NEGATIVE_INFINITY:Number = -1 / 0;

        public static const POSITIVE_INFINITY:Number = 1 / 0;

        public static const MIN_VALUE:Number = 4.9406564584124654e-324;

        public static const MAX_VALUE:Number = 1.7976931348623157e+308;

        [API("680")]
        public static const E:Number = 2.718281828459045;

        [API("680")]
        public static const LN10:Number = 2.302585092994046;

        [API("680")]
        public static const LN2:Number = 0.6931471805599453;

        [API("680")]
        public static const LOG10E:Number = 0.4342944819032518;

        [API("680")]
        public static const LOG2E:Number = 1.4426950408889634;

        [API("680")]
        public static const PI:Number = 3.141592653589793;

        [API("680")]
        public static const SQRT1_2:Number = 0.7071067811865476;

        [API("680")]
        public static const SQRT2:Number = 1.4142135623730951;

        private static const FIXED:int = 0;

        private static const EXPONENTIAL:int = 1;

        private static const PRECISION:int = 2;

        public function Number(value:* = 0) {
        }

        [API("680")]
        public static native function abs(x:Number):Number;

        [API("680")]
        public static native function acos(x:Number):Number;

        [API("680")]
        public static native function asin(x:Number):Number;

        [API("680")]
        public static native function atan(x:Number):Number;

        [API("680")]
        public static native function atan2(y:Number, x:Number):Number;

        [API("680")]
        public static native function ceil(x:Number):Number;

        [API("680")]
        public static native function cos(x:Number):Number;

        [API("680")]
        public static native function exp(x:Number):Number;

        [API("680")]
        public static native function floor(x:Number):Number;

        [API("680")]
        public static native function log(x:Number):Number;

        [API("680")]
        public static native function max(
            x:Number = NEGATIVE_INFINITY, y:Number = NEGATIVE_INFINITY, ...rest):Number;

        [API("680")]
        public static native function min(
            x:Number = POSITIVE_INFINITY, y:Number = POSITIVE_INFINITY, ...rest):Number;

        [API("680")]
        public static native function pow(x:Number, y:Number):Number;

        [API("680")]
        public static native function random():Number;

        [API("680")]
        public static native function round(x:Number):Number;

        [API("680")]
        public static native function sin(x:Number):Number;

        [API("680")]
        public static native function sqrt(x:Number):Number;

        [API("680")]
        public static native function tan(x:Number):Number;

        AS3 function toString(radix:* = 10):String {
            return _toString(this, radix);
        }

        AS3 function valueOf():Number {
            return this;
        }

        AS3 function toExponential(p:* = 0):String {
            return _convert(this, p, EXPONENTIAL);
        }

        AS3 function toPrecision(p:* = 0):String {
            return p == undefined ? _toString(this, 10) : _convert(this, p, PRECISION);
        }

        AS3 function toFixed(p:* = 0):String {
            return _convert(this, p, FIXED);
        }

        /** RangeError #1003 if the radix isn't between 2 and 36. */
        private static native function _toString(number:Number, radix:int):String;

        /** RangeError #1002 if there can't be so many digits. */
        private static native function _convert(number:Number, digits:int, mode:int):String;

        private static function __valueOf(value:*, method:String):Number {
            if (value === prototype) {
                return 0;
            }
            if (!(value is Number)) {
                Error.throwError(TypeError, 1004, "Number.prototype." + method);
            }
            return value;
        }

        // In a closure within its own class, the compiler takes `Number` for `this`.
        private static function __number(value:*):Number {
            return Number(value);
        }

        prototype.toString = function(radix:* = 10):String {
            return _toString(__valueOf(this, "toString"), radix);
        };

        prototype.toLocaleString = function(radix:* = 10):String {
            return _toString(__valueOf(this, "toLocaleString"), radix);
        };

        prototype.valueOf = function():* {
            return __valueOf(this, "valueOf");
        };

        prototype.toExponential = function(p:* = 0):String {
            return __number(this).AS3::toExponential(p);
        };

        prototype.toPrecision = function(p:* = 0):String {
            return __number(this).AS3::toPrecision(p);
        };

        prototype.toFixed = function(p:* = 0):String {
            return __number(this).AS3::toFixed(p);
        };

        _dontEnumPrototype(prototype);
    }
}
