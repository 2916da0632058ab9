// compile: -source-path+=../support
package {
    /** Vector: typed elements, bounds and fixed length. */
    public class Test extends Assertions {
        public function Test() {
            elements();
            fixedLength();
            methods();
            types();
            fromLists();
            finish();
        }

        private function elements():void {
            var ints:Vector.<int> = new <int>[1, 2, 3];
            equal("length", ints.length, 3);
            ints.push(4.7);
            equal("elements are converted", ints[3], 4);
            ints[4] = int("5");
            equal("one past the end grows", ints.length, 5);
            throwsError("two past the end", function():void { ints[6] = 1; }, RangeError, 1125);
            throwsError("read past the end", function():void { ints[5]; }, RangeError, 1125);
            equal("join", ints.join("+"), "1+2+3+4+5");
            equal("toString", ints.toString(), "1,2,3,4,5");
            var unsigned:Vector.<uint> = new Vector.<uint>(2);
            unsigned[0] = -1;
            equal("uint element", unsigned[0], 4294967295);
            equal("default element", unsigned[1], 0);
            var numbers:Vector.<Number> = new Vector.<Number>(1);
            equal("default Number", numbers[0], 0);
            var texts:Vector.<String> = new Vector.<String>(1);
            equal("default String", texts[0], null);
        }

        private function fixedLength():void {
            var fixed:Vector.<int> = new Vector.<int>(2, true);
            check("fixed", fixed.fixed);
            throwsError("push", function():void { fixed.push(1); }, RangeError, 1126);
            throwsError("length", function():void { fixed.length = 5; }, RangeError, 1126);
            fixed.fixed = false;
            fixed.length = 3;
            equal("longer", fixed.join(), "0,0,0");
        }

        private function methods():void {
            var list:Vector.<String> = new <String>["b", "a", "c"];
            equal("indexOf", list.indexOf("a"), 1);
            equal("slice", list.slice(1).join(), "a,c");
            equal("splice", list.splice(0, 1, "x", "y").join(), "b");
            equal("after splice", list.join(), "x,y,a,c");
            equal("sort", list.sort(Array.DESCENDING).join(), "y,x,c,a");
            equal("sort by a function", list.sort(function(a:String, b:String):int { return a < b ? -1 : 1; }).join(), "a,c,x,y");
            equal("reverse", list.reverse().join(), "y,x,c,a");
            equal("concat", list.concat(new <String>["z"]).length, 5);
            equal("map", list.map(function(item:String, i:int, all:Vector.<String>):String { return item + i; }).join(), "y0,x1,c2,a3");
            equal("filter", list.filter(function(item:String, i:int, all:Vector.<String>):Boolean { return i < 2; }).length, 2);
            equal("shift", list.shift(), "y");
            equal("pop", list.pop(), "a");
            list.unshift("first");
            equal("unshift", list.join(), "first,x,c");
            list.insertAt(1, "second");
            equal("insertAt", list[1], "second");
            equal("removeAt", list.removeAt(0), "first");
            var sum:String = "";
            for each (var item:String in list) {
                sum += item;
            }
            equal("for each", sum, "secondxc");
            var indices:String = "";
            for (var index:String in list) {
                indices += index;
            }
            equal("for in", indices, "012");
        }

        private function fromLists():void {
            equal("undefined becomes null", Vector.<*>([undefined])[0], null);
            equal("every counts true only", Vector.<int>([1]).every(function(...rest):* { return 1; }), false);
        }

        private function types():void {
            var objects:Vector.<Object> = Vector.<Object>(["a", 1, null]);
            equal("from an Array", objects.length, 3);
            check("is Vector.<Object>", objects is Vector.<Object>);
            check("is no Vector.<int>", !(objects is Vector.<int>));
            check("as", (objects as Vector.<int>) == null);
            var nested:Vector.<Vector.<int>> = new <Vector.<int>>[new <int>[1], new <int>[2, 3]];
            equal("nested", nested[1][1], 3);
            throwsError("wrong class", function():void {
                var anything:* = "text";
                var vectors:Vector.<Vector.<int>> = new Vector.<Vector.<int>>(1);
                vectors[0] = anything;
            }, TypeError, 1034);
            var tests:Vector.<Test> = new <Test>[this];
            check("of a class", tests[0] == this);
        }
    }
}
