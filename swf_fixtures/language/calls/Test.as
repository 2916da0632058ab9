// compile: -source-path+=../support
package {
    /** Calls that native functions make, whose arguments need scripts to be converted; untyped functions; constants. */
    public class Test extends Assertions {
        public function Test() {
            conversions();
            firstUse();
            untyped();
            constructors();
            members();
            many();
            finish();
        }

        /** While one argument is converted, by a script, the others must stay. */
        private function conversions():void {
            var shown:Object = {toString: function():String { return join("x", "y", "z"); }};
            equal("call", join.call(null, shown, "b", "c"), "xyzbc");
            equal("apply", join.apply(null, [shown, "b", shown]), "xyzbxyz");
            var seen:Array = [];
            var list:Array = [3, 1, 2];
            list.forEach(function(item:String, index:String, all:*):void { seen.push(item + index + (all === list)); });
            equal("forEach", seen.join(), "30true,11true,22true");
            equal("setter", new Box(shown).text, "xyz");
        }

        private function join(a:String, b:String, c:String):String {
            return a + b + c;
        }

        /** More arguments than fit onto a stack. */
        private function many():void {
            const numbers:Array = [];
            for (var i:int = 1; i <= 100000; i++) {
                numbers.push(i);
            }
            equal("rest", sum.apply(null, numbers), 5000050000);
            equal("parameters before it", afterTwo.apply(null, numbers), "1 2 99998 3 100000");
            const all:Function = function():* {
                return arguments.length + " " + arguments[99999] + " " + (arguments.callee === all);
            };
            equal("arguments", all.apply(null, numbers), "100000 100000 true");
            const one:* = function(first, second) { return first + second; };
            equal("a function that checks nothing", one.apply(null, numbers), 3);
            equal("native", Math.max.apply(null, numbers), 100000);
            throwsError("too many", function():void { join.apply(null, numbers); }, ArgumentError, 1063);
        }

        private function sum(...rest):Number {
            var sum:Number = 0;
            for each (var number:Number in rest) {
                sum += number;
            }
            return sum;
        }

        private function afterTwo(first:String, second:int, ...rest):String {
            return [first, second, rest.length, rest[0], rest[99997]].join(" ");
        }

        /** The types of a function are looked up when it's called first, which may run scripts, too. */
        private function firstUse():void {
            equal("receiver and arguments", first.call(null, "a", 2, new <Box>[new Box("b")]), "a2b true");
        }

        private function first(text:String, count:int, boxes:Vector.<Box>):String {
            var more:Vector.<Vector.<Box>> = new <Vector.<Box>>[boxes];
            return text + count + more[0][0].text + " " + (this is Test);
        }

        private function untyped():void {
            var sum:Function = function(a, b) { return a + b; };
            equal("too few", String(sum(1)), "NaN");
            equal("too many", sum(1, 2, 3), 3);
            var typed:Function = function(a:int, b:int):int { return a + b; };
            throwsError("typed, too few", function():void { typed(1); }, ArgumentError, 1063);
        }

        private function constructors():void {
            var method:* = join;
            throwsError("method", function():void { new method(); }, TypeError, 1064);
            var nothing:*;
            throwsError("undefined", function():void { new nothing(); }, TypeError, 1007);
            var maker:Function = function():void {};
            maker.prototype = null;
            equal("prototype set to null", maker.prototype, undefined);
            check("is made anew", new maker() is Object && maker.prototype != undefined);
        }

        private function members():void {
            var box:* = new Box("a");
            check("delete of a sealed object's", !(delete box.nothing));
            throwsError("delete of a number's", function():void { var n:* = 1; delete n.nothing; }, ReferenceError, 1120);
            equal("the subclass's member counts", new SubBox().both(), "sub sub");
        }
    }
}

class Box {
    private var _text:String;

    public function Box(value:*) {
        text = value;
    }

    public function get text():String {
        return _text;
    }

    public function set text(value:String):void {
        _text = value;
    }

    private var kind:String = "base";

    public function both():String {
        return this["kind"];
    }
}

class SubBox extends Box {
    public var kind:String = "sub";

    public function SubBox() {
        super("");
    }

    override public function both():String {
        return this.kind + " " + this["kind"];
    }
}
