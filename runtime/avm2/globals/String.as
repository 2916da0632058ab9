package {
    /**
     * Text: a sequence of UTF-16 code units. The prototype's functions work on anything, which
     * they convert to text.
     */
    [Construct]
    [Call]
    public final class String {
        public static const length:int = 1;

        public function String(value:* = "") {
        }

        AS3 static native function fromCharCode(...args):String;

        public native function get length():int;

        AS3 native function indexOf(s:String = "undefined", i:Number = 0):int;

        AS3 native function lastIndexOf(s:String = "undefined", i:Number = 2147483647):int;

        AS3 native function charAt(i:Number = 0):String;

        AS3 native function charCodeAt(i:Number = 0):Number;

        AS3 native function concat(...args):String;

        AS3 native function localeCompare(other:* = undefined):int;

        AS3 function match(p:* = undefined):Array {
            return _match(this, p);
        }

        AS3 function replace(p:* = undefined, repl:* = undefined):String {
            return _replace(this, p, repl);
        }

        AS3 function search(p:* = undefined):int {
            return _search(this, _toRegExp(p));
        }

        AS3 native function slice(start:Number = 0, end:Number = 2147483647):String;

        AS3 native function split(delim:* = undefined, limit:* = 4294967295):Array;

        AS3 native function substring(start:Number = 0, end:Number = 2147483647):String;

        AS3 native function substr(start:Number = 0, len:Number = 2147483647):String;

        AS3 native function toLowerCase():String;

        AS3 function toLocaleLowerCase():String {
            return this.AS3::toLowerCase();
        }

        AS3 native function toUpperCase():String;

        AS3 function toLocaleUpperCase():String {
            return this.AS3::toUpperCase();
        }

        AS3 function toString():String {
            return this;
        }

        AS3 function valueOf():String {
            return this;
        }

        private static function _toRegExp(pattern:*):RegExp {
            return pattern is RegExp ? pattern : new RegExp(String(pattern));
        }

        private static function _match(text:String, pattern:*):Array {
            const regExp:RegExp = _toRegExp(pattern);
            return regExp.global ? _matchAll(text, regExp) : regExp.AS3::exec(text);
        }

        /** The text of every match. */
        private static native function _matchAll(text:String, regExp:RegExp):Array;

        /** Where the first match starts, -1 if there is none. */
        private static native function _search(text:String, regExp:RegExp):int;

        private static function _replace(text:String, pattern:*, replacement:*):String {
            return replacement is Function
                ? __replaceByCalls(text, pattern, replacement)
                : _replaceByText(text, pattern, String(replacement));
        }

        private static native function _replaceByText(
            text:String, pattern:*, replacement:String):String;

        private static function __replaceByCalls(
            text:String, pattern:*, callback:Function):String {
            const regExp:RegExp = pattern as RegExp;
            const once:Boolean = regExp == null || !regExp.global;
            var replaced:String = "";
            var end:int = 0;
            var match:Array = _findFrom(text, pattern, 0, false);
            while (match != null) {
                const start:int = match[match.length - 2];
                replaced += text.AS3::slice(end, start) + callback.AS3::apply(undefined, match);
                end = start + match[0].length;
                match = once ? null : _findFrom(text, pattern, end, end == start);
            }
            return replaced + text.AS3::slice(end);
        }

        /**
         * The first match that starts at `from` or later, or one character later than that, as
         * the arguments for a replacing function: the match, its groups, where it starts, and the
         * whole text.
         */
        private static native function _findFrom(
            text:String, pattern:*, from:int, skip:Boolean):Array;

        private static function __textOf(value:*, method:String):String {
            if (value === prototype) {
                return "";
            }
            if (!(value is String)) {
                Error.throwError(TypeError, 1004, "String.prototype." + method);
            }
            return value;
        }

        // In a closure within its own class, the compiler takes `String` for `this`.
        private static function __text(value:*):String {
            return String(value);
        }

        prototype.indexOf = function(s:String = "undefined", i:Number = 0):int {
            return __text(this).AS3::indexOf(s, i);
        };

        prototype.lastIndexOf = function(s:String = "undefined", i:Number = 2147483647):int {
            return __text(this).AS3::lastIndexOf(s, i);
        };

        prototype.charAt = function(i:Number = 0):String {
            return __text(this).AS3::charAt(i);
        };

        prototype.charCodeAt = function(i:Number = 0):Number {
            return __text(this).AS3::charCodeAt(i);
        };

        prototype.concat = function(...args):String {
            var text:String = __text(this);
            for (var i:uint = 0; i < args.length; i++) {
                text += __text(args[i]);
            }
            return text;
        };

        prototype.localeCompare = function(other:* = undefined):int {
            return __text(this).AS3::localeCompare(other);
        };

        prototype.match = function(p:* = undefined):Array {
            return _match(__text(this), p);
        };

        prototype.replace = function(p:* = undefined, repl:* = undefined):String {
            return _replace(__text(this), p, repl);
        };

        prototype.search = function(p:* = undefined):int {
            return _search(__text(this), _toRegExp(p));
        };

        prototype.slice = function(start:Number = 0, end:Number = 2147483647):String {
            return __text(this).AS3::slice(start, end);
        };

        prototype.split = function(delim:* = undefined, limit:* = 4294967295):Array {
            return __text(this).AS3::split(delim, limit);
        };

        prototype.substring = function(start:Number = 0, end:Number = 2147483647):String {
            return __text(this).AS3::substring(start, end);
        };

        prototype.substr = function(start:Number = 0, len:Number = 2147483647):String {
            return __text(this).AS3::substr(start, len);
        };

        prototype.toLowerCase = prototype.toLocaleLowerCase = function():String {
            return __text(this).AS3::toLowerCase();
        };

        prototype.toUpperCase = prototype.toLocaleUpperCase = function():String {
            return __text(this).AS3::toUpperCase();
        };

        prototype.toString = function():String {
            return __textOf(this, "toString");
        };

        prototype.valueOf = function():* {
            return __textOf(this, "valueOf");
        };

        // It is public too.
        String["fromCharCode"] = AS3::fromCharCode;

        _dontEnumPrototype(prototype);
    }
}
