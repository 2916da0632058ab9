// compile: -source-path+=../support
package {
    /** RegExp: what differs from the dialect's own documentation, and that an expression can be called. */
    public class Test extends Assertions {
        public function Test() {
            calls();
            prototypeIsOne();
            rounds();
            references();
            finish();
        }

        private function calls():void {
            const word:* = /o(\w)/g;
            equal("a call is exec", word("one, or two").join(), "on,n");
            equal("that moves on", word.lastIndex, 2);
            equal("from there", word("one, or two").index, 5);
            const empty:* = /^$/;
            equal("a call without a text", empty()[0], "");
            check("it is no function", !("call" in empty) && !(empty is Function));
            const owner:Object = {expression: /b+/};
            equal("as a property", owner.expression("abbc")[0], "bb");
            throwsError("other objects", function():void { const plain:* = {}; plain(); }, TypeError, 1006);
        }

        private function prototypeIsOne():void {
            const proto:* = RegExp.prototype;
            equal("source", proto.source, "");
            check("test", proto.test("anything"));
            check("a RegExp that inherits from Object", proto is RegExp && Object.prototype.isPrototypeOf(proto));
        }

        private function rounds():void {
            same("of a group around groups", "xayb".match(/(?:x|y)*((a)|y(b))*/), ["xayb", "yb", undefined, "b"]);
            same("counted", "abac".match(/^(a(b)?c?){2}$/), ["abac", "ac", undefined]);
            same("endless", "abaX".match(/^(a(b)?)+/), ["aba", "a", undefined]);
            same("a round that fails", "xyzxW".match(/^(x(y)?z)+/), ["xyz", "xyz", "y"]);
            same("without a group around", "pq".match(/(?:(p)|(q))+/), ["pq", "p", "q"]);
        }

        private function references():void {
            same("to a group without a part", "bc".match(/(a)?b\1c/), ["bc", undefined]);
            same("ahead", "aab".match(/(\2a(b)?)+/), ["aab", "ab", "b"]);
            same("an empty class", "a]".match(/a[]|a[^]/), ["a]"]);
            equal("to one that has one", "aba".search(/(a)b\1/), 0);
            equal("that isn't there", "abb".search(/(a)b\1/), -1);
        }

        private function same(name:String, actual:Array, expected:Array):void {
            equal(name + ": groups", actual == null ? 0 : actual.length, expected.length);
            for (var i:int = 0; actual != null && i < expected.length; i++) {
                equal(name + ": " + i, actual[i], expected[i]);
            }
        }
    }
}
