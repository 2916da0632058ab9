// compile: -source-path+=../support
package {
    import flash.utils.Dictionary;
    import flash.utils.getDefinitionByName;
    import flash.utils.getQualifiedClassName;
    import flash.utils.getQualifiedSuperclassName;

    /** is, as, instanceof, typeof, class objects and names. */
    public class Test extends Assertions {
        public function Test() {
            testing();
            typeofs();
            names();
            finish();
        }

        private function testing():void {
            var number:* = 5;
            check("int is int", number is int);
            check("int is uint", number is uint);
            check("int is Number", number is Number);
            number = -5;
            check("-5 is no uint", !(number is uint) && number is int);
            number = 5.5;
            check("5.5 is no int", !(number is int) && number is Number);
            number = 4294967295;
            check("big uint", number is uint && !(number is int));
            check("string is Object", "x" is Object);
            check("null is nothing", !(null is Object));
            check("undefined is nothing", !(undefined is Object));
            check("function is Function", check is Function);
            check("class is Class", Test is Class);
            check("array is Object", [] is Object && [] is Array);
            equal("as keeps", ("x" as String), "x");
            equal("as of a wrong type", ({} as Array), null);
            equal("as int", (5 as Number), 5);
            var type:Class = Array;
            check("class in a variable", [] is type);
            equal("as with a variable", ({} as type), null);
            throwsError("is of no class", function():void { var five:* = 5; 5 is five; }, TypeError, 1041);
        }

        private function typeofs():void {
            equal("number", typeof 5, "number");
            equal("string", typeof "x", "string");
            equal("boolean", typeof true, "boolean");
            equal("undefined", typeof undefined, "undefined");
            equal("null", typeof null, "object");
            equal("object", typeof {}, "object");
            equal("array", typeof [], "object");
            equal("function", typeof trace, "function");
            equal("class", typeof Test, "object");
            equal("void", void 5, undefined);
        }

        private function names():void {
            equal("name", getQualifiedClassName(this), "Test");
            equal("of a string", getQualifiedClassName("x"), "String");
            equal("of an int", getQualifiedClassName(5), "int");
            equal("of a Number", getQualifiedClassName(5.5), "Number");
            equal("of null", getQualifiedClassName(null), "null");
            equal("of undefined", getQualifiedClassName(undefined), "void");
            equal("in a package", getQualifiedClassName(Dictionary), "flash.utils::Dictionary");
            equal("vector", getQualifiedClassName(new Vector.<int>()), "__AS3__.vec::Vector.<int>");
            equal("super class", getQualifiedSuperclassName(this), "Assertions");
            equal("super class of Object", getQualifiedSuperclassName({}), null);
            equal("getDefinitionByName", getDefinitionByName("flash.utils::Dictionary"), Dictionary);
            equal("with dots", getDefinitionByName("flash.utils.Dictionary"), Dictionary);
            throwsError("unknown", function():void { getDefinitionByName("no.such.Class"); }, ReferenceError, 1065);
            var type:Class = getDefinitionByName("Array") as Class;
            equal("made by name", new type(1, 2).length, 2);
        }
    }
}
