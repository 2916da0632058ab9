package flash.net {
    import flash.utils.escapeMultiByte;
    import flash.utils.unescapeMultiByte;

    public dynamic class URLVariables {
        public function URLVariables(source:String = null) {
            super();
            if (source != null) {
                decode(source);
            }
        }

        public function decode(source:String):void {
            var pairs:Array = source.split("&");
            for (var i:int = 0; i < pairs.length; i++) {
                var pair:String = pairs[i];
                if (pair == "") {
                    continue;
                }
                var equals:int = pair.indexOf("=");
                if (equals < 0) {
                    Error.throwError(Error, 2101);
                }
                append(decodePart(pair.substring(0, equals)), decodePart(pair.substring(equals + 1)));
            }
        }

        public function toString():String {
            var parts:Array = [];
            for (var name:String in this) {
                var value:* = this[name];
                if (value is Array) {
                    for each (var element:* in value) {
                        parts.push(escapeMultiByte(name) + "=" + escapeMultiByte(String(element)));
                    }
                } else {
                    parts.push(escapeMultiByte(name) + "=" + escapeMultiByte(String(value)));
                }
            }
            return parts.join("&");
        }

        /** A name that comes again makes its value an Array of all of its values. */
        private function append(name:String, value:String):void {
            if (this[name] == null) {
                this[name] = value;
            } else if (this[name] is Array) {
                this[name].push(value);
            } else {
                this[name] = [this[name], value];
            }
        }

        private static function decodePart(text:String):String {
            return unescapeMultiByte(text.split("+").join(" "));
        }
    }
}
