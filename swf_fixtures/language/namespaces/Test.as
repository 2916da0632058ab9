// compile: -source-path+=../support
package {
    /** Namespaces: user-defined, private, internal, protected, and qualified names. */
    public class Test extends Assertions {
        public function Test() {
            userDefined();
            opened();
            hiding();
            names();
            finish();
        }

        private function userDefined():void {
            var thing:Thing = new Thing();
            equal("in one namespace", thing.first::name(), "first");
            equal("in the other", thing.second::name(), "second");
            equal("public", thing.name(), "public");
            var chosen:Namespace = first;
            equal("chosen at run time", thing.chosen::name(), "first");
            chosen = second;
            equal("chosen again", thing.chosen::name(), "second");
            thing.first::value = 5;
            equal("variable", thing.first::value, 5);
            check("not public", !("value" in thing));
            throwsError("not found without its namespace", function():void { thing["value"]; }, ReferenceError, 1069);
            equal("by name", thing.first::["value"], 5);
            equal("added to a number", 1 + (chosen as Object), NaN);
            equal("added to text", "uri: " + new Namespace("u"), "uri: u");
        }

        private function opened():void {
            use namespace first;
            var thing:Thing = new Thing();
            thing.value = 7;
            equal("open namespace", thing.value, 7);
            equal("qualified", thing.first::value, 7);
        }

        private function hiding():void {
            var base:Base = new Derived();
            equal("private members don't meet", base.read() + Derived(base).readOwn(), "base derived");
            equal("overridden in a namespace", base.first::greet(), "derived first");
        }

        private function names():void {
            equal("uri", third.uri, "http://example.com/third");
            equal("Namespace", new Namespace("http://example.com/third") == third, true);
            var thing:Thing = new Thing();
            equal("by uri", thing.third::secret, "found");
            var made:Namespace = new Namespace("http://example.com/third");
            equal("by a made namespace", thing.made::secret, "found");
            equal("QName", thing[new QName(third, "secret")], "found");
        }
    }
}

namespace third = "http://example.com/third";

class Thing {
    first var value:int = 1;
    third var secret:String = "found";

    first function name():String {
        return "first";
    }

    second function name():String {
        return "second";
    }

    public function name():String {
        return "public";
    }
}

class Base {
    private var text:String = "base ";

    public function read():String {
        return text;
    }

    first function greet():String {
        return "base first";
    }
}

class Derived extends Base {
    private var text:String = "derived";

    public function readOwn():String {
        return text;
    }

    override first function greet():String {
        return "derived first";
    }
}
