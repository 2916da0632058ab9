// compile: -source-path+=../support
package {
    /** String: UTF-16 code units, and its methods. */
    public class Test extends Assertions {
        public function Test() {
            units();
            searching();
            parts();
            letters();
            building();
            finish();
        }

        private function units():void {
            var text:String = "a\u00e4\u20ac\ud83d\ude00";
            equal("length", text.length, 5);
            equal("charAt", text.charAt(2), "\u20ac");
            equal("charCodeAt", text.charCodeAt(3), 0xd83d);
            equal("charCodeAt past the end", text.charCodeAt(5), NaN);
            equal("charAt past the end", text.charAt(-1), "");
            equal("fromCharCode", String.fromCharCode(72, 105, 0x20ac), "Hi\u20ac");
            equal("lone surrogate survives", (text.charAt(3) + text.charAt(4)), "\ud83d\ude00");
            throwsError("no index access", function():void { text[0]; }, ReferenceError, 1069);
            check("compare by code unit", "Z" < "a" && "a" < "\u00e4");
            equal("escape sequences", "\t\n\x41\u0042".length, 4);
        }

        private function searching():void {
            var text:String = "banana";
            equal("indexOf", text.indexOf("an"), 1);
            equal("indexOf from", text.indexOf("an", 2), 3);
            equal("indexOf nothing", text.indexOf("x"), -1);
            equal("indexOf empty", text.indexOf(""), 0);
            equal("lastIndexOf", text.lastIndexOf("an"), 3);
            equal("lastIndexOf from", text.lastIndexOf("an", 2), 1);
            equal("search by text", "hello".search("l"), 2);
            equal("replace the first", text.replace("an", "AN"), "bANana");
            equal("replace by a function", text.replace("n", function(match:String, at:int, whole:String):String {
                return match + at + whole.length;
            }), "ban26ana");
        }

        private function parts():void {
            var text:String = "hello world";
            equal("slice", text.slice(0, 5), "hello");
            equal("slice from the end", text.slice(-5), "world");
            equal("slice backwards", text.slice(5, 2), "");
            equal("substring", text.substring(6, 11), "world");
            equal("substring swaps", text.substring(5, 0), "hello");
            equal("substring clamps", text.substring(-3, 2), "he");
            equal("substr", text.substr(6, 3), "wor");
            equal("substr from the end", text.substr(-5, 2), "wo");
            equal("split", "a,b,,c".split(",").length, 4);
            equal("split to characters", "abc".split("").join("-"), "a-b-c");
            equal("split with a limit", "a,b,c".split(",", 2).join("|"), "a|b");
            equal("split of nothing", "".split(",").length, 1);
            equal("concat", "a".concat("b", 3, null), "ab3null");
            equal("a public fromCharCode", String["fromCharCode"](104, 105), "hi");
        }

        private function letters():void {
            equal("toUpperCase", "stra\u00dfe \u00e4".toUpperCase(), "STRA\u00dfE \u00c4");
            equal("toLowerCase", "HeLLo \u00c4".toLowerCase(), "hello \u00e4");
            equal("localeCompare less", "a".localeCompare("b") < 0, true);
            equal("localeCompare same", "a".localeCompare("a"), 0);
            equal("valueOf", "x".valueOf(), "x");
        }

        private function building():void {
            var text:String = "";
            for (var i:int = 0; i < 1000; i++) {
                text += "ab";
            }
            equal("length", text.length, 2000);
            equal("middle", text.substr(999, 2), "ba");
            text += "\u20ac";
            equal("wide after narrow", text.charCodeAt(2000), 0x20ac);
            equal("narrow part stays", text.charAt(1), "b");
            equal("same text", text.slice(0, 4) === "abab", true);
            equal("escape", escape("a b&\u00e4"), "a%20b%26%E4");
            equal("unescape", unescape("a%20b%26%E4"), "a b&\u00e4");
            equal("encodeURIComponent", encodeURIComponent("a b&\u00e4/"), "a%20b%26%C3%A4%2F");
            equal("encodeURI", encodeURI("a b&\u00e4/"), "a%20b&%C3%A4/");
            equal("decodeURIComponent", decodeURIComponent("%E2%82%AC"), "\u20ac");
            throwsError("decodeURIComponent of rubbish", function():void { decodeURIComponent("%E2%82"); }, URIError, 1052);
        }
    }
}
