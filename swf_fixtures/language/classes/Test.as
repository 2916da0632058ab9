// compile: -source-path+=../support
package {
    /** Classes: inheritance, static members, interfaces, construction order. */
    public class Test extends Assertions {
        public function Test() {
            inheritance();
            statics();
            members();
            methodsAsValues();
            finish();
        }

        private function inheritance():void {
            var dog:Animal = new Dog("Rex");
            equal("overridden method", dog.speak(), "Rex: woof (an animal)");
            equal("inherited method", dog.getName(), "Rex");
            check("is its class", dog is Dog);
            check("is its base", dog is Animal);
            check("implements", dog is Named);
            check("no other class", !(new Animal("x") is Dog));
            equal("as", (dog as Dog) === dog, true);
            equal("as of another class", new Animal("x") as Dog, null);
            equal("call through an interface", Named(dog).getName(), "Rex");
            throwsError("cast to another class", function():void { Dog(new Animal("x")); }, TypeError, 1034);
            equal("construction order", Log.text, "Animal(Rex) Dog(Rex) Animal(x) Animal(x) Animal(x) ");
            equal("constructor", Object(dog).constructor, Dog);
            equal("toString", String(new Plain()), "[object Plain]");
            equal("class to string", String(Plain), "[class Plain]");
        }

        private function statics():void {
            equal("static variable", Counter.count, 0);
            new Counter();
            new Counter();
            equal("counts", Counter.count, 2);
            equal("static method", Counter.twice(), 4);
            equal("static constant", Counter.NAME, "counter");
            equal("static is initialised in order", Counter.derived, "counter!");
            equal("static of a subclass is another", SubCounter.own(), 2);
            check("not on instances", !("count" in new Counter()));
        }

        private function members():void {
            var plain:Plain = new Plain();
            equal("initial value", plain.number, 5);
            throwsError("unknown property", function():void { plain["other"] = 1; }, ReferenceError, 1056);
            throwsError("read of an unknown property", function():void { plain["other"]; }, ReferenceError, 1069);
            throwsError("call of an unknown method", function():void { plain["other"](); }, ReferenceError, 1069);
            throwsError("constant", function():void { plain["constant"] = 1; }, ReferenceError, 1074);
            throwsError("method", function():void { plain["method"] = null; }, ReferenceError, 1037);
            throwsError("private", function():void { plain["secret"]; }, ReferenceError, 1069);
            throwsError("null", function():void { var none:Plain = null; none.number; }, TypeError, 1009);
            throwsError("undefined", function():void { var none:*; none.number; }, TypeError, 1010);
            throwsError("no function", function():void { var five:* = 5; five(); }, TypeError, 1006);
            throwsError("too few arguments", function():void { plain["method"](); }, ArgumentError, 1063);
            throwsError("too many arguments", function():void { plain["method"](1, 2); }, ArgumentError, 1063);
            check("in", "number" in plain && !("secret" in plain));
            check("hasOwnProperty", plain.hasOwnProperty("number") && plain.hasOwnProperty("method"));
            check("cannot delete a member", !delete plain["number"]);
            equal("protected", new Dog("y").legs(), 4);
        }

        private function methodsAsValues():void {
            var dog:Dog = new Dog("Bo");
            var speak:Function = dog.speak;
            equal("bound", speak(), "Bo: woof (an animal)");
            equal("call does not rebind", speak.call({}), "Bo: woof (an animal)");
            check("the same each time", dog.speak == dog.speak);
            equal("length", dog.add.length, 2);
            equal("apply", dog.add.apply(null, [1, 2]), 3);
            equal("arguments are converted", dog["add"]("1", 2.9), 3);
        }
    }
}

class Log {
    public static var text:String = "";
}

interface Named {
    function getName():String;
}

class Animal implements Named {
    protected var legCount:int = 4;
    private var name:String;

    public function Animal(name:String) {
        this.name = name;
        Log.text += "Animal(" + name + ") ";
    }

    public function getName():String {
        return name;
    }

    public function speak():String {
        return "an animal";
    }
}

class Dog extends Animal {
    public function Dog(name:String) {
        super(name);
        Log.text += "Dog(" + name + ") ";
    }

    override public function speak():String {
        return getName() + ": woof (" + super.speak() + ")";
    }

    public function legs():int {
        return legCount;
    }

    public function add(a:int, b:int):int {
        return a + b;
    }
}

class Counter {
    public static const NAME:String = "counter";
    public static var count:int = 0;
    public static var derived:String = NAME + "!";

    public function Counter() {
        count++;
    }

    public static function twice():int {
        return count * 2;
    }
}

class SubCounter extends Counter {
    public static function own():int {
        return count;
    }
}

class Plain {
    public var number:int = 5;
    public const constant:int = 1;
    private var secret:int = 2;

    public function method(argument:int):int {
        return argument + secret;
    }
}
