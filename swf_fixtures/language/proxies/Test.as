// compile: -source-path+=../support -strict=false
package {
    /** flash.utils.Proxy: which method each kind of access calls, and how it gets the name. */
    public class Test extends Assertions {
        private var proxy:* = new Recorder();

        public function Test() {
            reading();
            writing();
            calling();
            deleting();
            containing();
            enumerating();
            descending();
            attributes();
            notOverridden();
            finish();
        }

        private function saw(name:String, expected:String):void {
            equal(name, proxy.takeLog(), expected);
        }

        private function reading():void {
            equal("get", proxy.a, "value");
            saw("get by name", "getProperty QName ::a");
            proxy["b c"];
            saw("get by a computed name", "getProperty QName ::b c");
            proxy[7];
            saw("get by an index", "getProperty String 7");
            proxy["8"];
            saw("get by an index as text", "getProperty String 8");
            proxy[1.5];
            saw("get by a fraction", "getProperty QName ::1.5");
            proxy.named::a;
            saw("get in a namespace", "getProperty QName urn:named::a");
            proxy[new QName("urn:q", "x")];
            saw("get by a QName", "getProperty QName urn:q::x");
            equal("a declared variable", proxy.declared, 1);
            saw("a declared variable is no access", "");
            proxy.*::declared;
            saw("a declared variable in any namespace", "getProperty QName *::declared");
        }

        private function writing():void {
            proxy.a = 1;
            saw("set", "setProperty QName ::a 1");
            proxy[3] = "x";
            saw("set by an index", "setProperty String 3 x");
            proxy.n++;
            saw("increment", "getProperty QName ::n,setProperty QName ::n NaN");
            proxy.declared = 2;
            equal("set a declared variable", proxy.declared, 2);
            proxy.declared = 1;
            saw("set a declared variable is no access", "");
        }

        private function calling():void {
            equal("call", proxy.method(1, "two"), "called");
            saw("call with arguments", "callProperty QName ::method 1 two");
            proxy.named::method();
            saw("call in a namespace", "callProperty QName urn:named::method");
        }

        private function deleting():void {
            equal("delete", delete proxy.a, true);
            saw("delete by name", "deleteProperty QName ::a");
            delete proxy[4];
            saw("delete by an index", "deleteProperty String 4");
            equal("delete a declared variable", delete proxy.declared, false);
            saw("delete a declared variable is no access", "");
            equal("delete what is kept", delete proxy.kept, false);
            saw("delete what is kept", "deleteProperty QName ::kept");
        }

        private function containing():void {
            equal("in", "a" in proxy, true);
            saw("in gets a String", "hasProperty String a");
            equal("not in", "missing" in proxy, false);
            saw("not in", "hasProperty String missing");
            equal("index in", 5 in proxy, true);
            saw("index in", "hasProperty String 5");
            new QName("urn:q", "x") in proxy;
            saw("a QName in", "hasProperty String urn:q::x");
            "declared" in proxy;
            saw("a declared variable in", "hasProperty String declared");
            equal("hasOwnProperty", proxy["hasOwnProperty"]("a"), true);
            saw("hasOwnProperty", "hasProperty String a");
        }

        private function enumerating():void {
            var names:Array = [];
            for (var name:String in proxy) {
                names.push(name);
            }
            equal("for in", names.join(), "first,second");
            saw("for in", "nextNameIndex 0,nextName 1,nextNameIndex 1,nextName 2,nextNameIndex 2");
            var values:Array = [];
            for each (var value:* in proxy) {
                values.push(value);
            }
            equal("for each", values.join(), "10,20");
            saw("for each", "nextNameIndex 0,nextValue 1,nextNameIndex 1,nextValue 2,nextNameIndex 2");
        }

        private function descending():void {
            equal("descendants", proxy..a, "descendants");
            saw("descendants", "getDescendants QName ::a");
        }

        private function attributes():void {
            proxy.@id;
            saw("an attribute", "getProperty QName ::id attribute");
        }

        private function notOverridden():void {
            var bare:* = new Bare();
            throwsError("get", function():void { bare.a; }, Error, 2088);
            throwsError("set", function():void { bare.a = 1; }, Error, 2089);
            throwsError("call", function():void { bare.a(); }, Error, 2090);
            throwsError("in", function():void { "a" in bare; }, Error, 2091);
            throwsError("delete", function():void { delete bare.a; }, Error, 2092);
            throwsError("descendants", function():void { bare..a; }, Error, 2093);
            throwsError("for in", function():void { for (var n:String in bare) { } }, Error, 2105);
        }
    }
}

import flash.utils.Proxy;
import flash.utils.flash_proxy;

namespace named = "urn:named";

class Bare extends Proxy {
}

class Recorder extends Proxy {
    public var declared:int = 1;

    private var _log:Array = [];

    public function takeLog():String {
        var log:String = _log.join();
        _log = [];
        return log;
    }

    private function record(call:String, name:*, rest:Array = null):void {
        var shown:String = name is QName ? "QName " + (name.uri == null ? "*" : name.uri) + "::" + name.localName
            : name is String ? "String " + name : String(name);
        if (flash_proxy::isAttribute(name)) {
            shown += " attribute";
        }
        _log.push([call, shown].concat(rest || []).join(" "));
    }

    override flash_proxy function getProperty(name:*):* {
        record("getProperty", name);
        return name == "n" ? undefined : "value";
    }

    override flash_proxy function setProperty(name:*, value:*):void {
        record("setProperty", name, [value]);
    }

    override flash_proxy function callProperty(name:*, ...rest):* {
        record("callProperty", name, rest);
        return "called";
    }

    override flash_proxy function deleteProperty(name:*):Boolean {
        record("deleteProperty", name);
        return String(name) != "kept";
    }

    override flash_proxy function hasProperty(name:*):Boolean {
        record("hasProperty", name);
        return name != "missing";
    }

    override flash_proxy function getDescendants(name:*):* {
        record("getDescendants", name);
        return "descendants";
    }

    override flash_proxy function nextNameIndex(index:int):int {
        record("nextNameIndex", index);
        return index < 2 ? index + 1 : 0;
    }

    override flash_proxy function nextName(index:int):String {
        record("nextName", index);
        return ["first", "second"][index - 1];
    }

    override flash_proxy function nextValue(index:int):* {
        record("nextValue", index);
        return index * 10;
    }
}
