// compile: -source-path+=../support
package {
    /** Getters and setters: typed, overridden, static, in interfaces. */
    public class Test extends Assertions {
        public function Test() {
            properties();
            inheritance();
            finish();
        }

        private function properties():void {
            var box:Box = new Box();
            box.value = 3;
            equal("get after set", box.value, 3);
            equal("calls", box.calls, "set get ");
            box.value += 4;
            equal("compound assignment", box.value, 7);
            equal("++", box.value++, 7);
            equal("after ++", box.value, 8);
            box.value = int("9");
            equal("converted", box.value, 9);
            throwsError("no setter", function():void { box["readOnly"] = 1; }, ReferenceError, 1074);
            throwsError("no getter", function():void { box["writeOnly"]; }, ReferenceError, 1077);
            Box.shared = "x";
            equal("static", Box.shared, "<x>");
        }

        private function inheritance():void {
            var box:SubBox = new SubBox();
            box.value = 2;
            equal("overridden setter", box.value, 20);
            equal("inherited getter", box.readOnly, "read only");
            var sized:Sized = box;
            sized.size = 5;
            equal("through an interface", sized.size, 5);
            equal("by name", box["value"], 20);
            check("in", "value" in box && "size" in box);
        }
    }
}

interface Sized {
    function get size():int;
    function set size(size:int):void;
}

class Box {
    private static var _shared:String;

    public var calls:String = "";
    private var _value:int;

    public static function get shared():String {
        return "<" + _shared + ">";
    }

    public static function set shared(shared:String):void {
        _shared = shared;
    }

    public function get value():int {
        calls += "get ";
        return _value;
    }

    public function set value(value:int):void {
        calls += "set ";
        _value = value;
    }

    public function get readOnly():String {
        return "read only";
    }

    public function set writeOnly(value:String):void {
    }
}

class SubBox extends Box implements Sized {
    private var _size:int;

    override public function set value(value:int):void {
        super.value = value * 10;
    }

    public function get size():int {
        return _size;
    }

    public function set size(size:int):void {
        _size = size;
    }
}
