// compile: -source-path+=../support
package {
    /** Dynamic objects and prototypes. */
    public class Test extends Assertions {
        public function Test() {
            dynamicObjects();
            chains();
            functionsAsClasses();
            finish();
        }

        private function dynamicObjects():void {
            var object:Object = {};
            equal("missing", object.x, undefined);
            object.x = 1;
            equal("added", object.x, 1);
            check("in", "x" in object);
            check("hasOwnProperty", object.hasOwnProperty("x") && !object.hasOwnProperty("toString"));
            check("deleted", delete object.x && !("x" in object));
            object[5] = "five";
            equal("number key", object["5"], "five");
            object[1.5] = "half";
            equal("fraction key", object["1.5"], "half");
            object[null] = "null";
            equal("null key", object["null"], "null");
            object[{ toString: function():String { return "key"; } }] = 1;
            equal("object key", object.key, 1);
            object.method = function(n:int):int { return n + 1; };
            equal("method", object.method(1), 2);
            equal("nested literal", { a: { b: [1, { c: 2 }] } }.a.b[1].c, 2);
        }

        private function chains():void {
            Object.prototype.inherited = "from Object";
            equal("on an object", {}.inherited, "from Object");
            equal("on an array", [].inherited, "from Object");
            check("not own", !{}.hasOwnProperty("inherited") && "inherited" in {});
            delete Object.prototype.inherited;
            equal("gone", {}.inherited, undefined);
            String.prototype.shout = function():String { return this + "!"; };
            equal("on a string", "hey"["shout"](), "hey!");
            delete String.prototype.shout;
            Flexible.prototype.extra = 7;
            var flexible:* = new Flexible();
            equal("on a dynamic class", flexible.extra, 7);
            flexible.extra = 8;
            equal("own hides it", flexible.extra, 8);
            delete flexible.extra;
            equal("seen again", flexible.extra, 7);
            equal("declared", flexible.declared, 1);
            throwsError("class prototype is constant", function():void { var c:* = Flexible; c.prototype = {}; }, ReferenceError, 1074);
            check("isPrototypeOf", Flexible.prototype.isPrototypeOf(flexible));
            equal("prototype's constructor", Flexible.prototype.constructor, Flexible);
        }

        private function functionsAsClasses():void {
            var Base:Function = function():void {};
            Base.prototype.name = function():String { return "base"; };
            var Derived:Function = function():void {};
            Derived.prototype = new Base();
            var derived:* = new Derived();
            equal("two levels", derived.name(), "base");
            check("instanceof its function", derived instanceof Derived);
            check("instanceof its base", derived instanceof Base);
            check("instanceof Object", derived instanceof Object);
        }
    }
}

dynamic class Flexible {
    public var declared:int = 1;
}
