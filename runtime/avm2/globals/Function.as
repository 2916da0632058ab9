package {
    /**
     * A function, or a method together with the object it belongs to.
     */
    [Construct]
    [Call("construct")]
    public dynamic class Function {
        public static const length:int = 1;

        public function Function(...args) {
        }

        /** What `new Function()` gives. */
        private static const _newEmpty:Function = function():Function {
            return function(...args):* {
            };
        };

        /** How many parameters are declared, those with default values too. */
        public native function get length():int;

        /** The prototype of the objects that the function constructs. */
        public native function get prototype():*;

        public native function set prototype(value:*):void;

        AS3 native function call(thisArg:* = undefined, ...args):*;

        AS3 native function apply(thisArg:* = undefined, argArray:* = undefined):*;

        // The compiler takes `this` for one of the class, in the prototype's functions too, and would leave out the
        // conversion.
        private static function __function(value:*):Function {
            return value;
        }

        prototype.call = function(thisArg:* = undefined, ...args):* {
            var f:Function = __function(this);
            return f.AS3::apply(thisArg, args);
        };

        prototype.apply = function(thisArg:* = undefined, argArray:* = undefined):* {
            var f:Function = __function(this);
            return f.AS3::apply(thisArg, argArray);
        };

        prototype.toString = function():String {
            return "function Function() {}";
        };

        prototype.toLocaleString = function():String {
            return "function Function() {}";
        };

        _dontEnumPrototype(prototype);
    }
}
