// compile: -source-path+=../support
package {
    /** E4X: which namespace names without a prefix are in, and what text a document may have. */
    public class Test extends Assertions {
        public function Test() {
            defaultNamespaces();
            callers();
            closures();
            documents();
            nul();
            finish();
        }

        private static const ONE:Namespace = new Namespace("http://one");

        private static function made():XML {
            return <a><b/></a>;
        }

        private static function inOne():XML {
            default xml namespace = ONE;
            return <a><b/></a>;
        }

        private function defaultNamespaces():void {
            equal("set in a function", inOne().namespace().uri, "http://one");
            equal("over after it", made().namespace().uri, "");
            equal("children too", inOne()[new QName(ONE, "b")].length(), 1);
            equal("names of children", inOne().child("b").length(), 0);
        }

        private function callers():void {
            equal("before", made().namespace().uri, "");
            default xml namespace = "http://two";
            equal("own", (<a/>).namespace().uri, "http://two");
            equal("by a constructor", new XML("<a/>").namespace().uri, "http://two");
            equal("of a call", made().namespace().uri, "");
            equal("of a call that sets another", inOne().namespace().uri, "http://one");
            equal("own after the calls", (<a/>).namespace().uri, "http://two");
            var list:XML = <a><b/><b/></a>;
            equal("a name that is looked up", list.b.length(), 2);
            equal("by a method", list.child("b").length(), 2);
            list.c = "new";
            equal("a child that is set", list.c.namespace().uri, "http://two");
            default xml namespace = "";
            equal("none again", (<a/>).namespace().uri, "");
        }

        private function closures():void {
            default xml namespace = "http://three";
            var make:Function = function():XML {
                return <a/>;
            };
            default xml namespace = "http://four";
            var later:Function = function():XML {
                return <a/>;
            };
            equal("where a closure is made", make().namespace().uri, "http://three");
            equal("where the next is made", later().namespace().uri, "http://four");
        }

        private function documents():void {
            throwsError("text before the root", function():void { new XML("text<a/>"); }, TypeError, 1088);
            throwsError("text after the root", function():void { new XML("<a/>text"); }, TypeError, 1088);
            throwsError("two roots", function():void { new XML("<a/><b/>"); }, TypeError, 1088);
            equal("white space", new XML(" \n<a/>\n").toXMLString(), "<a/>");
            equal("a comment", new XML("<!-- c --><a/>").toXMLString(), "<a/>");
            equal("a byte order mark", new XML("\ufeff<a/>").toXMLString(), "<a/>");
            equal("text alone", new XML("text").toXMLString(), "text");
        }

        private function nul():void {
            var text:String = "a" + String.fromCharCode(0) + "b";
            equal("alone", new XML(text).toXMLString(), "a&#x0;b");
            equal("in an element", new XML("<e>" + text + "</e>").toXMLString(), "<e>a&#x0;b</e>");
            throwsError("before the root", function():void { new XML(String.fromCharCode(0) + "<e/>"); }, TypeError, 1088);
            // GUESS: AIR's own messages end so, and a program that reads one may leave it there.
            equal("after the root", new XML("<e/>" + String.fromCharCode(0)).toXMLString(), "<e/>");
        }
    }
}
