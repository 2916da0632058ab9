// compile: -source-path+=../support
package {
    import flash.utils.Dictionary;

    /** Dictionary: keys by identity, and weak keys. */
    public class Test extends Assertions {
        public function Test() {
            keys();
            weak();
            finish();
        }

        private function keys():void {
            var dictionary:Dictionary = new Dictionary();
            var one:Object = { toString: function():String { return "same"; } };
            var two:Object = { toString: function():String { return "same"; } };
            dictionary[one] = 1;
            dictionary[two] = 2;
            dictionary["same"] = 3;
            equal("by identity", dictionary[one] + dictionary[two] * 10 + dictionary["same"] * 100, 321);
            check("in", one in dictionary && !({} in dictionary));
            check("delete", delete dictionary[one] && !(one in dictionary));
            equal("missing", dictionary[one], undefined);
            dictionary[1] = "number";
            equal("number and its text are one key", dictionary["1"], "number");
            dictionary[this] = "test";
            var found:int = 0;
            for (var key:Object in dictionary) {
                if (key === two || key === this) {
                    found++;
                }
            }
            equal("for in gives the objects", found, 2);
            var values:int = 0;
            for each (var value:* in dictionary) {
                values++;
            }
            equal("for each", values, 4);
            dictionary[Test] = "class";
            equal("class as key", dictionary[Test], "class");
            dictionary[null] = "null";
            equal("null as key", dictionary[null], "null");
        }

        private function weak():void {
            var weak:Dictionary = new Dictionary(true);
            var kept:Object = {};
            weak[kept] = "kept";
            weak["text"] = "text";
            for (var i:int = 0; i < 100; i++) {
                weak[{}] = i;
            }
            equal("reachable key", weak[kept], "kept");
            equal("text key", weak["text"], "text");
            var found:Boolean = false;
            for (var key:Object in weak) {
                found = found || key === kept;
            }
            check("visited", found);
        }
    }
}
