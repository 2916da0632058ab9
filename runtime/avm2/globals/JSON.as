package {
    /**
     * Conversion between ActionScript values and JSON text.
     */
    [API("674")]
    public final class JSON {
        public function JSON() {
            Error.throwError(ArgumentError, 2012, "JSON");
        }

        private static native function _parse(text:String):*;

        private static native function _stringify(value:*, replacer:*, space:*):String;

        public static function parse(text:String, reviver:Function = null):Object {
            var value:* = _parse(text);
            return reviver == null ? value : revive({"": value}, "", reviver);
        }

        public static function stringify(value:Object, replacer:* = null, space:* = null):String {
            return _stringify(value, replacer, space);
        }

        // ECMA-262 5th edition, section 15.12.2, abstract operation Walk. It is written here
        // because each step calls back into the program.
        private static function revive(holder:Object, name:String, reviver:Function):* {
            var value:* = holder[name];
            var revived:*;
            if (value is Array) {
                for (var i:uint = 0; i < value.length; i++) {
                    revived = revive(value, String(i), reviver);
                    if (revived === undefined) {
                        delete value[i];
                    } else {
                        value[i] = revived;
                    }
                }
            } else if (value != null && typeof value == "object") {
                // The reviver may change the object while it is walked.
                var keys:Array = [];
                for (var key:String in value) {
                    keys.push(key);
                }
                for each (key in keys) {
                    revived = revive(value, key, reviver);
                    if (revived === undefined) {
                        delete value[key];
                    } else {
                        value[key] = revived;
                    }
                }
            }
            return reviver.call(holder, name, value);
        }
    }
}
