// compile: -source-path+=../support
package {
    /** Closures, parameters, `arguments`, rest and default values, recursion. */
    public class Test extends Assertions {
        public function Test() {
            capture();
            parameters();
            thisValue();
            constructors();
            recursion();
            finish();
        }

        private function capture():void {
            var counter:Function = makeCounter();
            counter();
            equal("own state", counter(), 2);
            equal("another's state", makeCounter()(), 1);
            var functions:Array = [];
            for (var i:int = 0; i < 3; i++) {
                functions.push(function():int { return i; });
            }
            equal("one variable per function", functions[0](), 3);
            equal("hoisted, with its type's default", typeof later, "number");
            var later:int = 1;
            equal("nested function", nested(4), 10);
            function nested(n:int):int {
                return n == 0 ? 0 : n + nested(n - 1);
            }
            var factorial:Function = function self(n:int):int { return n < 2 ? 1 : n * self(n - 1); };
            equal("named function expression", factorial(5), 120);
            equal("function of this", this.makeAdder(3)(4), 7);
        }

        private function parameters():void {
            equal("default values", defaults(1), "1 2 x null");
            equal("some given", defaults(1, 5, "y"), "1 5 y null");
            equal("null is given", defaults(1, 5, null), "1 5 null null");
            equal("rest of nothing", rest(1), "1: ");
            equal("rest", rest(1, 2, "x"), "1: 2,x");
            equal("rest is an Array", rest.apply(this, [1, [2], 3]), "1: 2,3");
            equal("length counts parameters", defaults.length, 4);
            equal("arguments", countArguments(1, 2, 3), 3);
            equal("arguments.callee", calleeIsItself(), true);
            throwsError("too few", function():void { var f:Function = defaults; f(); }, ArgumentError, 1063);
            throwsError("too many", function():void { var f:Function = defaults; f(1, 2, 3, 4, 5); }, ArgumentError, 1063);
            var free:Function = function():int { return arguments.length; };
            equal("no declared parameters: any number", free(1, 2), 2);
            var converting:Function = function(n:int, s:String):String { return n + s; };
            equal("converted", converting("7.9", 1), "71");
        }

        private function thisValue():void {
            var seen:* = null;
            const see:Function = function(...rest):void { seen = this; };
            see();
            const global:* = seen;
            const list:Array = [1];
            const text:* = "a";
            check("the global object has no class of the program", String(global) == "[object global]");
            list.forEach(see);
            equal("this in forEach", seen, global);
            list.map(see, null);
            equal("this in map", seen, global);
            Vector.<int>([1]).forEach(see);
            equal("this in a Vector's forEach", seen, global);
            list.forEach(see, "given");
            equal("this as given", seen, "given");
            text.replace("a", see);
            equal("this in replace", seen, global);
            equal("Function.prototype called by call", Object(Function).prototype.call.call(), undefined);
            var whoAmI:Function = function():* { return this; };
            var object:Object = { who: whoAmI };
            equal("method", object.who(), object);
            equal("call", whoAmI.call(object), object);
            equal("apply", whoAmI.apply(object, []), object);
            check("alone: the global object", whoAmI() != this && whoAmI() != null);
            var sum:Function = function(a:int, b:int):int { return a + b; };
            equal("call with arguments", sum.call(null, 1, 2), 3);
            equal("apply with arguments", sum.apply(null, [3, 4]), 7);
            equal("apply without", countArguments.apply(null), 0);
        }

        private function constructors():void {
            var Point:Function = function(x:int):void { this.x = x; };
            Point.prototype.double = function():int { return this.x * 2; };
            var point:* = new Point(4);
            equal("field", point.x, 4);
            equal("prototype method", point.double(), 8);
            check("instanceof", point instanceof Point);
            equal("constructor", point.constructor, Point);
        }

        private function recursion():void {
            equal("deep", depth(500), 500);
            var recursive:Function = function():void { recursive(); };
            throwsError("without end", recursive, Error, 1023);
            equal("fine afterwards", depth(10), 10);
        }

        private function makeCounter():Function {
            var count:int = 0;
            return function():int {
                return ++count;
            };
        }

        private function makeAdder(a:int):Function {
            return function(b:int):int {
                return a + b;
            };
        }

        private function defaults(a:int, b:int = 2, c:String = "x", d:Object = null):String {
            return a + " " + b + " " + c + " " + d;
        }

        private function rest(first:int, ...others):String {
            return first + ": " + others.join();
        }

        private function countArguments(...others):int {
            return others.length;
        }

        private function calleeIsItself():Boolean {
            return arguments.callee == calleeIsItself;
        }

        private function depth(n:int):int {
            return n == 0 ? 0 : 1 + depth(n - 1);
        }
    }
}
