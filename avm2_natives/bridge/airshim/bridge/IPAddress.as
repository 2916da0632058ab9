package airshim.bridge {
    /** An IP address as a program writes it. */
    internal final class IPAddress {
        private static const DECIMAL:RegExp = /^(0|[1-9]\d{0,2})$/;
        private static const HEXADECIMAL:RegExp = /^[0-9a-fA-F]{1,4}$/;

        /**
         * The one form in which equal addresses are equal texts: `1.2.3.4`, or the eight groups of an IPv6 address without leading
         * zeros. A zone (`%2`) stays.
         *
         * @return `null` where it isn't an address: host names are refused.
         */
        internal static function normal(text:String):String {
            if (text == null) {
                return null;
            }
            if (text.indexOf(":") < 0) {
                return bytes(text) == null ? null : text;
            }
            const zone:int = text.indexOf("%");
            if (zone >= 0 && !/^\d{1,9}$/.test(text.substr(zone + 1))) {
                return null;
            }
            const groups:Array = groupsOf(zone < 0 ? text : text.substr(0, zone));
            return groups == null ? null : groups.join(":") + (zone < 0 ? "" : text.substr(zone));
        }

        /** Whether an address in its normal form is of IPv6. */
        internal static function isIPv6(normal:String):Boolean {
            return normal.indexOf(":") >= 0;
        }

        /** Whether an address in its normal form stands for all of its family. */
        internal static function isAny(normal:String):Boolean {
            return normal == "0.0.0.0" || normal == "0:0:0:0:0:0:0:0";
        }

        private static function bytes(text:String):Array {
            const parts:Array = text.split(".");
            if (parts.length != 4) {
                return null;
            }
            for each (var part:String in parts) {
                if (!DECIMAL.test(part) || int(part) > 255) {
                    return null;
                }
            }
            return parts;
        }

        /** The eight groups; `::` stands for those that are missing, and the last two may be written as an IPv4 address. */
        private static function groupsOf(text:String):Array {
            const halves:Array = text.split("::");
            if (halves.length > 2) {
                return null;
            }
            const isShort:Boolean = halves.length == 2;
            const front:Array = someGroups(halves[0], !isShort);
            const back:Array = isShort ? someGroups(halves[1], true) : [];
            if (front == null || back == null) {
                return null;
            }
            const missing:int = 8 - front.length - back.length;
            if (isShort ? missing < 1 : missing != 0) {
                return null;
            }
            for (var count:int = 0; count < missing; count++) {
                front.push("0");
            }
            return front.concat(back);
        }

        private static function someGroups(text:String, isLast:Boolean):Array {
            const groups:Array = [];
            if (text == "") {
                return groups;
            }
            const parts:Array = text.split(":");
            for (var index:int = 0; index < parts.length; index++) {
                const part:String = parts[index];
                if (HEXADECIMAL.test(part)) {
                    groups.push(parseInt(part, 16).toString(16));
                    continue;
                }
                const four:Array = isLast && index == parts.length - 1 ? bytes(part) : null;
                if (four == null) {
                    return null;
                }
                groups.push((int(four[0]) << 8 | int(four[1])).toString(16), (int(four[2]) << 8 | int(four[3])).toString(16));
            }
            return groups;
        }
    }
}
