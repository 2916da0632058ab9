// compile: -source-path+=../support
package {
    import flash.net.ObjectEncoding;
    import flash.net.registerClassAlias;
    import flash.utils.ByteArray;

    /** AMF: values that come back as they were, objects of classes, and those that write themselves. */
    public class Test extends Assertions {
        public function Test() {
            registerClassAlias("pair", Pair);
            registerClassAlias("record", Record);
            values();
            vectors();
            encodings();
            classes();
            externalizable();
            chosen();
            finish();
        }

        private static function throughBytes(value:*, encoding:uint = 3):* {
            var bytes:ByteArray = new ByteArray();
            bytes.objectEncoding = encoding;
            bytes.writeObject(value);
            bytes.position = 0;
            return bytes.readObject();
        }

        private static function hex(value:*):String {
            var bytes:ByteArray = new ByteArray();
            bytes.writeObject(value);
            var text:String = "";
            for (var i:int = 0; i < bytes.length; i++) {
                text += (bytes[i] < 16 ? "0" : "") + bytes[i].toString(16);
            }
            return text;
        }

        private function values():void {
            var list:Array = throughBytes([1, 2.5, "s", null, undefined, true]);
            equal("list", list.join(), "1,2.5,s,,,true");
            equal("undefined", list[4], undefined);
            equal("null", list[3], null);
            equal("date", throughBytes(new Date(86400000)).time, 86400000);
            equal("XML", throughBytes(new XML("<a b=\"c\">t</a>")).toXMLString(), "<a b=\"c\">t</a>");
            equal("named elements", throughBytes(named()).name, "value");
            equal("AMF0", throughBytes({a: ["x", {b: "é"}]}, 0).a[1].b, "é");
        }

        private static function named():Array {
            var list:Array = [1];
            list.name = "value";
            return list;
        }

        private function vectors():void {
            equal("int", (throughBytes(new <int>[-1, 2]) as Vector.<int>).join(), "-1,2");
            equal("uint", (throughBytes(new <uint>[uint.MAX_VALUE]) as Vector.<uint>)[0], uint.MAX_VALUE);
            equal("Number", (throughBytes(new <Number>[0.5]) as Vector.<Number>)[0], 0.5);
            equal("Object", (throughBytes(new <Object>["a", 1]) as Vector.<Object>)[1], 1);
        }

        private function encodings():void {
            equal("greatest int", hex(268435455), "04bfffffff");
            equal("a Number", hex(268435456).substr(0, 2), "05");
            equal("least int", hex(-268435456), "04c0808000");
            equal("no elements", hex([]), "090101");
            equal("elements and names", hex(["x"]), "090301060378");
            equal("no properties", hex({}), "0a0b0101");
        }

        private function classes():void {
            var pair:Pair = new Pair();
            pair.a = 7;
            pair.b = "seven";
            var back:Object = throughBytes({first: pair, second: pair});
            check("class", back.first is Pair);
            equal("variable", back.first.b, "seven");
            check("one object", back.first === back.second);
            check("AMF0", throughBytes(pair, 0) is Pair);
        }

        private function externalizable():void {
            var shared:Pair = new Pair();
            shared.a = 1;
            var back:Array = throughBytes([shared, new Record("text", shared), new Record("text", null)]);
            check("class", back[1] is Record);
            equal("what it read", back[1].text, "text");
            check("an object from around it", back[1].other === back[0]);
            equal("the next one", back[2].text, "text");
            equal("its null", back[2].other, null);
        }

        private function chosen():void {
            ObjectEncoding.dynamicPropertyWriter = new Chooser();
            var back:Object = throughBytes({a: 1, _b: 2, list: named(), deep: {_c: 3, d: 4}});
            ObjectEncoding.dynamicPropertyWriter = null;
            equal("chosen", back.a, 1);
            check("left out", !("_b" in back));
            equal("as it's told", back.told, "Chooser");
            equal("a list's", back.list.name, "value");
            equal("deeper", back.deep.d, 4);
            check("left out there", !("_c" in back.deep));
            equal("all again", throughBytes({_b: 2})._b, 2);
        }
    }
}

import flash.net.IDynamicPropertyOutput;
import flash.net.IDynamicPropertyWriter;
import flash.utils.IDataInput;
import flash.utils.IDataOutput;
import flash.utils.IExternalizable;

class Pair {
    public var a:int;
    public var b:String;
}

class Record implements IExternalizable {
    public var text:String;
    public var other:Object;

    public function Record(text:String = null, other:Object = null) {
        this.text = text;
        this.other = other;
    }

    public function writeExternal(output:IDataOutput):void {
        output.writeShort(1);
        output.writeUTF(text);
        output.writeObject(other);
    }

    public function readExternal(input:IDataInput):void {
        if (input.readShort() != 1) {
            throw new Error("version");
        }
        text = input.readUTF();
        other = input.readObject();
    }
}

class Chooser implements IDynamicPropertyWriter {
    public function writeDynamicProperties(object:Object, output:IDynamicPropertyOutput):void {
        for (var name:String in object) {
            if (name.charAt(0) != "_") {
                output.writeDynamicProperty(name, object[name]);
            }
        }
        output.writeDynamicProperty("told", "Chooser");
    }
}
