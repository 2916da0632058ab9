// compile: -source-path+=../support -strict=false -keep-as3-metadata+=Tag,Sized
package {
    import avmplus.INCLUDE_BASES;
    import avmplus.INCLUDE_METHODS;
    import avmplus.INCLUDE_TRAITS;
    import avmplus.INCLUDE_VARIABLES;
    import avmplus.describeType;

    import described.Acting;
    import described.Base;
    import described.Derived;

    import flash.utils.describeType;

    /** What flash.utils.describeType tells of values, classes and members. */
    public class Test extends Assertions {
        public function Test() {
            values();
            classes();
            members();
            inheritance();
            hidden();
            withFlags();
            finish();
        }

        private function values():void {
            equal("of null", flash.utils.describeType(null).toXMLString(),
                '<type name="null" isDynamic="false" isFinal="true" isStatic="false"/>');
            throwsError("of undefined", function():void { flash.utils.describeType(undefined); }, TypeError, 1010);
            equal("of an int", String(flash.utils.describeType(1).@name), "int");
            equal("of a number", String(flash.utils.describeType(1.5).@name), "Number");
            equal("of a string", String(flash.utils.describeType("").@name), "String");
            equal("of an int, base", String(flash.utils.describeType(1).@base), "Object");
            equal("methods of the class library's own namespace", flash.utils.describeType(1).method.length(), 0);
            equal("accessors of a string", flash.utils.describeType("").accessor.@name.toXMLString(), "length");
        }

        private function classes():void {
            var type:XML = flash.utils.describeType(Base);
            equal("name", String(type.@name), "described::Base");
            equal("base of a class", String(type.@base), "Class");
            equal("isDynamic", String(type.@isDynamic), "true");
            equal("isFinal", String(type.@isFinal), "true");
            equal("isStatic", String(type.@isStatic), "true");
            equal("bases", type.extendsClass.@type.toXMLString(), "Class\nObject");
            equal("static variable", String(type.variable.(@name == "counter").@type), "int");
            equal("static constant", String(type.constant.(@name == "LIMIT").@type), "uint");
            equal("static method", String(type.method.(@name == "make").@returnType), "described::Base");
            equal("prototype", String(type.accessor.(@name == "prototype").@declaredBy), "Class");
            equal("factory", String(type.factory.@type), "described::Base");
            equal("factory's members", type.factory.method.(@name == "act").length(), 1);
            var instance:XML = flash.utils.describeType(new Base(1));
            equal("instance isDynamic", String(instance.@isDynamic), "false");
            equal("instance isStatic", String(instance.@isStatic), "false");
            equal("dynamic class", String(flash.utils.describeType(new Object()).@isDynamic), "true");
            equal("no factory", instance.factory.length(), 0);
        }

        private function members():void {
            var type:XML = flash.utils.describeType(new Base(1));
            equal("constructor", type.constructor.parameter.toXMLString(),
                '<parameter index="1" type="int" optional="false"/>\n<parameter index="2" type="String" optional="true"/>');
            equal("variable", type.variable.(@name == "list").toXMLString(),
                '<variable name="list" type="__AS3__.vec::Vector.&lt;int>"/>');
            equal("untyped variable", String(type.variable.(@name == "any").@type), "*");
            equal("constant", String(type.constant.(@name == "id").@type), "Number");
            equal("getter", access(type, "readable"), "readonly Boolean described::Base");
            equal("setter", access(type, "writable"), "writeonly String described::Base");
            equal("both", access(type, "both"), "readwrite uint described::Base");
            var method:XML = type.method.(@name == "act")[0];
            equal("returns nothing", String(method.@returnType), "void");
            equal("parameters", method.parameter.@type.toXMLString(), "*\nObject");
            equal("parameter", String(method.parameter[1].@optional), "true");
            equal("metadata", type.variable.(@name == "tagged").metadata.(@name == "Tag").toXMLString(),
                '<metadata name="Tag">\n  <arg key="" value="plain"/>\n  <arg key="key" value="a &lt; b"/>\n</metadata>');
            equal("no private members", type..*.(hasOwnProperty("@name") && @name == "secret").length(), 0);
        }

        private function access(type:XML, name:String):String {
            var accessor:XML = type.accessor.(@name == name)[0];
            return [accessor.@access, accessor.@type, accessor.@declaredBy].join(" ");
        }

        private function inheritance():void {
            var type:XML = flash.utils.describeType(new Derived());
            equal("base", String(type.@base), "described::Base");
            equal("bases", type.extendsClass.@type.toXMLString(), "described::Base\nObject");
            equal("interfaces", sorted(type.implementsInterface.@type), "described::Acting,described::Named");
            equal("declaredBy of an override", String(type.method.(@name == "act").@declaredBy), "described::Derived");
            equal("declaredBy", access(type, "both"), "readwrite uint described::Base");
            equal("one overridden", type.method.(@name == "act").length(), 1);
            equal("isFinal", String(type.@isFinal), "true");
            var acting:XML = flash.utils.describeType(Acting);
            equal("of an interface", acting.factory.method.@name.toXMLString(), "act");
            equal("its namespace", String(acting.factory.method.@uri), "described:Acting");
            equal("bases of an interface", acting.factory.extendsClass.length(), 0);
        }

        private function sorted(list:XMLList):String {
            var names:Array = [];
            for each (var name:String in list) {
                names.push(name);
            }
            return names.sort().join();
        }

        private function hidden():void {
            var base:XML = flash.utils.describeType(new Base(1));
            var derived:XML = flash.utils.describeType(new Derived());
            equal("a method in a namespace", String(base.method.(@name == "special").@uri), "urn:extra");
            equal("one that a superclass has", derived.method.(@name == "special").length(), 0);
        }

        private function withFlags():void {
            var type:XML = avmplus.describeType(new Base(1), INCLUDE_TRAITS | INCLUDE_VARIABLES);
            check("variables", type.variable.length() > 0);
            equal("no methods", type.method.length(), 0);
            equal("no bases", type.extendsClass.length(), 0);
            equal("no constructor", type.constructor.length(), 0);
            var all:XML = avmplus.describeType(new Base(1),
                INCLUDE_TRAITS | INCLUDE_METHODS | INCLUDE_BASES);
            check("Object's members", all.method.(@declaredBy == "Object").length() > 0);
            equal("no traits", avmplus.describeType(1, 0).toXMLString(),
                '<type name="int" isDynamic="false" isFinal="true" isStatic="false"/>');
        }
    }
}
