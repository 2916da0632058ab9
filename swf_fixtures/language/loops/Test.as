// compile: -source-path+=../support
package {
    /** for, while, do, for-in, for-each, labels and switch. */
    public class Test extends Assertions {
        public function Test() {
            counting();
            forIn();
            switches();
            finish();
        }

        private function counting():void {
            var text:String = "";
            for (var i:int = 0, j:int = 10; i < j; i += 3, j -= 2) {
                text += i + ":" + j + " ";
            }
            equal("for", text, "0:10 3:8 ");
            var n:int = 0;
            while (n < 10) {
                if (++n % 2) {
                    continue;
                }
                if (n > 6) {
                    break;
                }
            }
            equal("while", n, 8);
            do {
                n++;
            } while (n < 0);
            equal("do", n, 9);
            text = "";
            outer: for (i = 0; i < 3; i++) {
                for (j = 0; j < 3; j++) {
                    if (j == 1) {
                        continue outer;
                    }
                    if (i == 2) {
                        break outer;
                    }
                    text += i + "" + j + " ";
                }
            }
            equal("labels", text, "00 10 ");
        }

        private function forIn():void {
            var object:Object = { a: 1 };
            object.b = 2;
            object["c"] = 3;
            delete object.b;
            var keys:Array = [];
            var values:Array = [];
            for (var key:String in object) {
                keys.push(key);
            }
            for each (var value:* in object) {
                values.push(value);
            }
            equal("keys", keys.sort().join(), "a,c");
            equal("values", values.sort().join(), "1,3");
            keys = [];
            for (key in ["x", "y"]) {
                keys.push(key);
            }
            equal("array indices", keys.join(), "0,1");
            values = [];
            for each (value in ["x", , "y"]) {
                values.push(value);
            }
            check("array values", values[0] == "x" && values[values.length - 1] == "y");
            var count:int = 0;
            for (key in null) {
                count++;
            }
            for each (value in undefined) {
                count++;
            }
            equal("nothing to visit", count, 0);
            for (key in new Sealed()) {
                count++;
            }
            equal("declared members are not visited", count, 0);
            var types:Array = [];
            for (var index:* in [7]) {
                types.push(typeof index);
            }
            equal("type of an index", types[0], "number");
            object = { one: 1, two: 2, three: 3 };
            count = 0;
            for (key in object) {
                delete object[key];
                count++;
            }
            equal("deleting while visiting", count, 3);
            object.hidden = 1;
            object.setPropertyIsEnumerable("hidden", false);
            for (key in object) {
                count++;
            }
            equal("not enumerable", count, 3);
        }

        private function switches():void {
            equal("case", choose(1), "one");
            equal("fall through", choose(2), "two or three");
            equal("to the next", choose(3), "two or three");
            equal("default", choose(9), "default");
            equal("strict", choose("1"), "default");
            equal("text", chooseText("b"), "B");
            equal("text default", chooseText("z"), "?");
            equal("expression cases", chooseRange(15), "teens");
            equal("dense, first", dense(0), 100);
            equal("dense, last", dense(5), 105);
            equal("dense, outside", dense(6), -1);
            equal("dense, negative", dense(-1), -1);
        }

        private function choose(value:*):String {
            switch (value) {
                case 1:
                    return "one";
                case 2:
                case 3:
                    return "two or three";
                default:
                    return "default";
            }
        }

        private function chooseText(value:String):String {
            var result:String = "";
            switch (value) {
                default:
                    result += "?";
                    break;
                case "a":
                    result += "A";
                    break;
                case "b":
                    result += "B";
            }
            return result;
        }

        private function chooseRange(value:int):String {
            switch (true) {
                case value < 10:
                    return "small";
                case value < 20:
                    return "teens";
            }
            return "large";
        }

        private function dense(value:int):int {
            switch (value) {
                case 0: return 100;
                case 1: return 101;
                case 2: return 102;
                case 3: return 103;
                case 4: return 104;
                case 5: return 105;
            }
            return -1;
        }
    }
}

class Sealed {
    public var declared:int = 1;
}
