// compile: -source-path+=../support
package {
    /** == and ===, truth, and conversions between the primitive types. */
    public class Test extends Assertions {
        public function Test() {
            abstractEquality();
            truth();
            strings();
            finish();
        }

        private function abstractEquality():void {
            var null_:* = null;
            var undefined_:* = undefined;
            var text:* = "1";
            var number:* = 1;
            var yes:* = true;
            var object:* = {};
            check("null == undefined", null_ == undefined_);
            check("null !== undefined", null_ !== undefined_);
            check("null != 0", null_ != 0);
            check("undefined != false", undefined_ != false);
            check("1 == \"1\"", number == text);
            check("1 !== \"1\"", number !== text);
            check("true == 1", yes == number);
            check("true == \"1\"", yes == text);
            check("true !== 1", yes !== number);
            check("object is itself", object == object);
            check("object is no other", object != {});
            check("object and its text", { toString: function():String { return "x"; } } == "x");
            check("object and its value", { valueOf: function():Number { return 7; } } == 7);
            check("int and Number", int(5) === Number(5));
            check("uint and int", uint(5) === int(5));
            check("\"\" == 0", "" == Number(0));
        }

        private function truth():void {
            check("empty string", !"");
            check("string 0", Boolean("0"));
            check("string false", Boolean("false"));
            check("zero", !0);
            check("NaN", !NaN);
            check("null", !null);
            check("undefined", !undefined);
            check("object", Boolean({}));
            check("array", Boolean([]));
            check("function", Boolean(function():void {}));
            equal("&& gives its left", 0 && true, 0);
            equal("&& gives its right", 1 && "x", "x");
            equal("|| gives its left", "a" || "b", "a");
            equal("|| gives its right", null || "b", "b");
            var evaluated:Boolean = false;
            var touch:Function = function():Boolean { evaluated = true; return true; };
            check("&& stops", !(false && touch()) && !evaluated);
            check("|| stops", (true || touch()) && !evaluated);
            equal("?:", 1 > 2 ? "a" : "b", "b");
            var absent:* = null;
            absent ||= "default";
            equal("||=", absent, "default");
        }

        private function strings():void {
            equal("String(null)", String(null), "null");
            equal("String(undefined)", String(undefined), "undefined");
            equal("String(true)", String(true), "true");
            equal("String([])", String([1, [2, 3]]), "1,2,3");
            equal("String({})", String({}), "[object Object]");
            equal("null in a concatenation", "" + null, "null");
            equal("null in a String variable", nullString() == null, true);
            equal("undefined in a String variable", undefinedString() === null, true);
            equal("Boolean in a variable", booleanOf("x"), true);
            equal("default of int", defaultInt, 0);
            equal("default of Number", defaultNumber, NaN);
            equal("default of Boolean", defaultBoolean, false);
            equal("default of String", defaultString, null);
            equal("default of untyped", defaultUntyped, undefined);
        }

        private var defaultInt:int;
        private var defaultNumber:Number;
        private var defaultBoolean:Boolean;
        private var defaultString:String;
        private var defaultUntyped:*;

        private function nullString():String {
            var value:* = null;
            return value;
        }

        private function undefinedString():String {
            var value:* = undefined;
            return value;
        }

        private function booleanOf(value:*):Boolean {
            return value;
        }
    }
}
