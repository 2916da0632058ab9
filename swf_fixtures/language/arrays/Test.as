// compile: -source-path+=../support
package {
    /** Array: sparse storage, length and its methods. */
    public class Test extends Assertions {
        public function Test() {
            likeArrays();
            holes();
            lengths();
            ends();
            parts();
            sorting();
            callbacks();
            ownLength();
            greatestLength();
            enumerating();
            onlyTrueCounts();
            sealedOnes();
            finish();
        }

        /** An Array of a class that isn't dynamic has no elements (SWF version 13 and above). */
        private function sealedOnes():void {
            const list:Array = new SealedList();
            equal("length", list.length, 0);
            throwsError("get", function():void { list[0]; }, ReferenceError, 1069);
            throwsError("set", function():void { list[0] = 1; }, ReferenceError, 1056);
            throwsError("push", function():void { list.push(1, 2); }, ReferenceError, 1056);
            throwsError("unshift", function():void { list.unshift(1); }, ReferenceError, 1056);
            throwsError("splice", function():void { list.splice(0, 0, 1); }, ReferenceError, 1056);
            throwsError("arguments", function():void { new SealedList(1, 2); }, ReferenceError, 1056);
            list.length = 3;
            equal("length stays", list.length, 0);
            equal("pop", list.pop(), undefined);
            equal("concat", list.concat([1], list).join(), "1");
            equal("join", list.join() + list, "");
            check("others of its class", !list.hasOwnProperty(0) && list is Array && list.indexOf(1) == -1);
            const dynamicList:Array = new DynamicList();
            dynamicList.push("a");
            equal("a dynamic class below a sealed one", dynamicList[0], "a");
        }

        private function likeArrays():void {
            const proto:* = Array.prototype;
            var list:Object = {length: 2, 0: "a", 1: "b"};
            equal("push", proto.public::push.call(list, "c"), 3);
            equal("pushed", list[2] + list.length, "c3");
            equal("pop", proto.public::pop.call(list), "c");
            check("popped", list.length == 2 && !(2 in list));
            equal("pop of nothing", proto.public::pop.call({}), undefined);
            list = {length: uint.MAX_VALUE, 7: "x"};
            equal("shift of a long one", proto.public::shift.call(list), undefined);
            equal("shifted", list[6] + list.length, "x4294967294");
            check("moved away", !(7 in list));
        }

        private function holes():void {
            const proto:* = Array.prototype;
            proto[1] = "proto";
            var list:Array = ["a"];
            list[2] = "c";
            list.insertAt(0, "new");
            delete proto[1];
            equal("insertAt moves what the prototype shows", list.join(), "new,a,proto,c");
            proto[1] = "proto";
            list = ["a"];
            list[2] = "c";
            list.removeAt(0);
            delete proto[1];
            equal("removeAt too", list.join(), "proto,c");
        }

        private function lengths():void {
            var list:Array = [1, 2, 3];
            equal("length", list.length, 3);
            list[5] = 6;
            equal("length grows", list.length, 6);
            equal("hole", list[4], undefined);
            check("hole is not in", !(4 in list) && 5 in list);
            list.length = 2;
            equal("length cuts", list.join(), "1,2");
            equal("new Array(3)", new Array(3).length, 3);
            equal("new Array(\"3\")", new Array("3").length, 1);
            equal("new Array(1, 2)", new Array(1, 2).join(), "1,2");
            equal("Array(4)", Array(4).length, 4);
            list["name"] = "x";
            equal("named property", list.name + list.length, "x2");
            list["3"] = "three";
            equal("index by text", list[3], "three");
            delete list[0];
            equal("deleted", list[0], undefined);
            equal("delete keeps length", list.length, 4);
            var far:Array = [];
            far[4294967294] = 1;
            equal("greatest index", far.length, 4294967295);
            throwsError("negative length", function():void { new Array(-1); }, RangeError, 1005);
        }

        private function ends():void {
            var list:Array = [];
            equal("push", list.push(1, 2, 3), 3);
            equal("pop", list.pop(), 3);
            equal("shift", list.shift(), 1);
            equal("unshift", list.unshift(8, 9), 3);
            equal("order", list.join(" "), "8 9 2");
            equal("pop of nothing", [].pop(), undefined);
            equal("shift of nothing", [].shift(), undefined);
            list.insertAt(1, "x");
            equal("insertAt", list.join(), "8,x,9,2");
            equal("removeAt", list.removeAt(-1), 2);
            equal("reverse", list.reverse().join(), "9,x,8");
        }

        private function parts():void {
            var list:Array = [0, 1, 2, 3, 4, 5];
            equal("slice", list.slice(1, 3).join(), "1,2");
            equal("slice from the end", list.slice(-2).join(), "4,5");
            equal("splice removes", list.splice(1, 2).join(), "1,2");
            equal("splice leaves", list.join(), "0,3,4,5");
            equal("splice inserts", list.splice(-1, 0, "a", "b").length, 0);
            equal("splice inserted", list.join(), "0,3,4,a,b,5");
            equal("concat", [1].concat(2, [3, [4]]).length, 4);
            equal("join of null", [null, undefined, 1].join("-"), "--1");
            equal("toString", [1, [2, "x"]].toString(), "1,2,x");
            equal("indexOf", [1, "1", 1].indexOf("1"), 1);
            equal("indexOf from", [1, 2, 1].indexOf(1, 1), 2);
            equal("lastIndexOf", [1, 2, 1].lastIndexOf(1), 2);
            equal("indexOf NaN", [NaN].indexOf(NaN), -1);
        }

        private function sorting():void {
            equal("by text", [10, 9, 1].sort().join(), "1,10,9");
            equal("by number", [10, 9, 1].sort(Array.NUMERIC).join(), "1,9,10");
            equal("descending", [10, 9, 1].sort(Array.NUMERIC | Array.DESCENDING).join(), "10,9,1");
            equal("ignoring case", ["b", "A", "c"].sort(Array.CASEINSENSITIVE).join(), "A,b,c");
            equal("by a function", [3, 1, 2].sort(function(a:int, b:int):int { return b - a; }).join(), "3,2,1");
            equal("indices", [30, 10, 20].sort(Array.NUMERIC | Array.RETURNINDEXEDARRAY).join(), "1,2,0");
            equal("unique", [1, 1].sort(Array.UNIQUESORT), 0);
            equal("undefined last", [undefined, 3, 1].sort()[0], 1);
            equal("sortOn", [{ k: 2 }, { k: 1 }].sortOn("k")[0].k, 1);
        }

        private function onlyTrueCounts():void {
            const one:Function = function(item:*, ...rest):* { return 1; };
            const list:Array = [1, 2];
            equal("every", list.every(one), false);
            equal("some", list.some(one), false);
            equal("filter", list.filter(one).length, 0);
        }

        private function callbacks():void {
            var list:Array = [1, 2, 3, 4];
            equal("map", list.map(function(value:int, index:int, array:Array):int { return value * index; }).join(), "0,2,6,12");
            equal("filter", list.filter(function(value:int, index:int, array:Array):Boolean { return value % 2 == 0; }).join(), "2,4");
            equal("some", list.some(function(value:int, index:int, array:Array):Boolean { return value > 3; }), true);
            equal("every", list.every(function(value:int, index:int, array:Array):Boolean { return value > 3; }), false);
            var sum:int = 0;
            list.forEach(function(value:int, index:int, array:Array):void { sum += value; });
            equal("forEach", sum, 10);
        }

        private function ownLength():void {
            var list:LongList = new LongList();
            list.push(1, 2, 3);
            equal("own", list.length, 5);
            equal("join", list.join(), "1,2,3,,");
            equal("concat", list.concat(9).length, 6);
            equal("as an argument of concat", [0].concat(list).length, 6);
            equal("slice", list.slice(2).length, 3);
            equal("pop", list.pop(), 3);
            list.splice(4, 0, 8);
            equal("splice", list[4], 8);
        }

        private function greatestLength():void {
            var list:Array = new Array(uint.MAX_VALUE - 1);
            list.push("a", "b", "c");
            equal("push stops there", list.length, uint.MAX_VALUE);
            equal("at the last index", list[uint.MAX_VALUE - 1], "a");
            list = new Array(uint.MAX_VALUE - 1);
            list.unshift(1, 2, 3);
            equal("unshift wraps around", list.length, 1);
            list = new Array(uint.MAX_VALUE - 1);
            list.public::push(1, 2, 3);
            equal("the prototype's push wraps around", list.length, 1);
        }

        private function enumerating():void {
            var list:Array = [];
            list[0] = "a";
            list[2147483646] = "b";
            list[2147483647] = "c";
            list[3000000000] = "d";
            list[4294967294] = "e";
            list.name = "f";
            list[1.5] = "g";
            var names:Array = [];
            var values:Array = [];
            for (var name:String in list) {
                names.push(name);
            }
            for each (var value:String in list) {
                values.push(value);
            }
            equal("names", names.sort().join(), "0,1.5,2147483646,2147483647,3000000000,4294967294,name");
            equal("values", values.sort().join(), "a,b,c,d,e,f,g");
        }
    }
}

class SealedList extends Array {
    public function SealedList(...elements) {
        for (var i:int = 0; i < elements.length; i++) {
            this[i] = elements[i];
        }
    }
}

dynamic class DynamicList extends SealedList {
}

dynamic class LongList extends Array {
    override public function get length():uint {
        return 5;
    }
}
