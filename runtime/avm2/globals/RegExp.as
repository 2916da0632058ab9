package {
    /**
     * A regular expression in the dialect of PCRE, with the flags g, i, m, s (dotall) and x (extended).
     */
    [Allocator]
    [Call]
    public dynamic class RegExp {
        public static const length:int = 1;

        public function RegExp(pattern:* = undefined, options:* = undefined, ...ignored) {
            _init(pattern, options);
        }

        private native function _init(pattern:*, options:*):void;

        public native function get source():String;

        public native function get global():Boolean;

        public native function get ignoreCase():Boolean;

        public native function get multiline():Boolean;

        public native function get lastIndex():int;

        public native function set lastIndex(i:int):void;

        public native function get dotall():Boolean;

        public native function get extended():Boolean;

        AS3 native function exec(s:String = ""):*;

        AS3 native function test(s:String = ""):Boolean;

        private native function _describe():String;

        // The compiler takes `this` for one of the class, in the prototype's functions too, and would leave out the
        // conversion.
        private static function __regExp(value:*):RegExp {
            return value;
        }

        prototype.exec = function(s:* = ""):* {
            var r:RegExp = __regExp(this);
            return r.AS3::exec(String(s));
        };

        prototype.test = function(s:* = ""):Boolean {
            var r:RegExp = __regExp(this);
            return r.AS3::test(String(s));
        };

        prototype.toString = function():* {
            var r:RegExp = __regExp(this);
            return r._describe();
        };

        _dontEnumPrototype(prototype);
    }
}
