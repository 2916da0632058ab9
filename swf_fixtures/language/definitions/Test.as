// compile: -source-path+=../support -strict=false
package {
    import flash.system.ApplicationDomain;
    import flash.utils.ByteArray;
    import flash.utils.getDefinitionByName;
    import flash.utils.getQualifiedClassName;
    import flash.utils.getQualifiedSuperclassName;

    /** Definitions by their names: flash.utils and ApplicationDomain. */
    public class Test extends Assertions {
        private var domain:ApplicationDomain = ApplicationDomain.currentDomain;

        public function Test() {
            byName();
            missing();
            vectors();
            names();
            domains();
            memory();
            finish();
        }

        private function byName():void {
            for each (var find:Function in [getDefinitionByName, domain.getDefinition]) {
                equal("dots", find("flash.utils.ByteArray"), ByteArray);
                equal("colons", find("flash.utils::ByteArray"), ByteArray);
                equal("no package", find("Test"), Test);
                equal("the empty package", find("::Math"), Math);
                equal("a point in front", find(".Math"), Math);
                equal("a function", find("flash.utils.getQualifiedClassName"), getQualifiedClassName);
                equal("a class of the program", find("Assertions"), Assertions);
            }
        }

        private function missing():void {
            for each (var find:Function in [getDefinitionByName, domain.getDefinition]) {
                throwsError("no such class", function():void { find("a.b.Missing"); }, ReferenceError, 1065);
                throwsError("no name", function():void { find(null); }, TypeError, 2007);
                throwsError("an empty name", function():void { find(""); }, ReferenceError, 1065);
                try {
                    find("a.b.Missing");
                } catch (error:Error) {
                    equal("the message", error.message, "Error #1065: Variable Missing is not defined.");
                }
            }
            equal("has", domain.hasDefinition("flash.utils.ByteArray"), true);
            equal("has not", domain.hasDefinition("flash.utils.Missing"), false);
            equal("has not null", domain.hasDefinition(null), false);
        }

        private function vectors():void {
            equal("of int", getDefinitionByName("__AS3__.vec::Vector.<int>"), Vector.<int>);
            equal("of *", getDefinitionByName("__AS3__.vec::Vector.<*>"), Vector.<*>);
            equal("of a class", getDefinitionByName("__AS3__.vec::Vector.<Test>"), Vector.<Test>);
            equal("of Vectors", getDefinitionByName("__AS3__.vec::Vector.<__AS3__.vec::Vector.<int>>"),
                Vector.<Vector.<int>>);
            equal("has one of int", domain.hasDefinition("__AS3__.vec::Vector.<int>"), true);
            equal("has one of nothing", domain.hasDefinition("__AS3__.vec::Vector.<Missing>"), false);
            throwsError("of a function", function():void {
                getDefinitionByName("__AS3__.vec::Vector.<trace>");
            }, VerifyError, 1107);
        }

        private function names():void {
            equal("of an object", getQualifiedClassName(new ByteArray()), "flash.utils::ByteArray");
            equal("of a class", getQualifiedClassName(ByteArray), "flash.utils::ByteArray");
            equal("of an int", getQualifiedClassName(1), "int");
            equal("of a large number", getQualifiedClassName(1e10), "Number");
            equal("of a string", getQualifiedClassName(""), "String");
            equal("of null", getQualifiedClassName(null), "null");
            equal("of undefined", getQualifiedClassName(undefined), "void");
            equal("of a Vector", getQualifiedClassName(new Vector.<int>()), "__AS3__.vec::Vector.<int>");
            equal("of a function", getQualifiedClassName(names), "builtin.as$0::MethodClosure");
            equal("superclass", getQualifiedSuperclassName(this), "Assertions");
            equal("superclass of a class", getQualifiedSuperclassName(Assertions), "flash.display::Sprite");
            equal("superclass of Object", getQualifiedSuperclassName(Object), null);
            equal("superclass of null", getQualifiedSuperclassName(null), null);
        }

        private function domains():void {
            var child:ApplicationDomain = new ApplicationDomain(domain);
            equal("a child sees the program", child.hasDefinition("Test"), true);
            equal("its parent", child.parentDomain.hasDefinition("Test"), true);
            var apart:ApplicationDomain = new ApplicationDomain(null);
            equal("one apart doesn't", apart.hasDefinition("Test"), false);
            equal("but the classes", apart.hasDefinition("flash.utils.ByteArray"), true);
            equal("no parent", apart.parentDomain, null);
            var defined:Vector.<String> = domain.getQualifiedDefinitionNames();
            check("names of the program's definitions", defined.indexOf("Test") >= 0 && defined.indexOf("Assertions") >= 0);
            check("none of the runtime's", defined.indexOf("flash.utils::ByteArray") < 0);
            equal("names in one apart", apart.getQualifiedDefinitionNames().length, 0);
        }

        private function memory():void {
            equal("MIN_DOMAIN_MEMORY_LENGTH", ApplicationDomain.MIN_DOMAIN_MEMORY_LENGTH, 1024);
            equal("none at first", domain.domainMemory, null);
            var bytes:ByteArray = new ByteArray();
            bytes.length = 1023;
            throwsError("too short", function():void { domain.domainMemory = bytes; }, Error, 1504);
            bytes.length = 1024;
            domain.domainMemory = bytes;
            equal("set", domain.domainMemory, bytes);
            domain.domainMemory = null;
            equal("taken away", domain.domainMemory, null);
        }
    }
}
