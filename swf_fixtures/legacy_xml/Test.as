package {
    import flash.display.Sprite;
    import flash.xml.XMLDocument;
    import flash.xml.XMLNode;

    /** flash.xml, which programs that came from ActionScript 2 read their messages with. */
    public class Test extends Sprite {
        public function Test() {
            var document:XMLDocument = new XMLDocument();
            document.ignoreWhite = true;
            document.parseXML("<?xml version=\"1.0\"?><!DOCTYPE m [<!ELEMENT m ANY>]>\n<m id='a'>\n <t n='&lt;1&#62;'>x &amp; y</t>\n"
                + " <![CDATA[<raw>]]> <!-- no --></m>");
            trace(document);
            trace(document.xmlDecl, document.docTypeDecl, document.idMap["a"] == document.firstChild);
            var message:XMLNode = document.firstChild;
            trace(message.nodeName, message.childNodes.length, message.firstChild.attributes.n);
            trace(message.firstChild.firstChild.nodeValue, message.lastChild.nodeType, message.lastChild.nodeValue);

            var answer:XMLNode = document.createElement("answer");
            answer.appendChild(document.createTextNode("<ok>"));
            message.insertBefore(answer, message.lastChild);
            trace(message);
            message.firstChild.removeNode();
            trace(message.firstChild, message.firstChild.nextSibling, answer.previousSibling);
            trace(message.cloneNode(true), message.cloneNode(false));
            failure(function ():void {
                answer.firstChild.appendChild(message);
            });
            for each (var text:String in [
                "<a><b></a>", "<a>", "</a>", "<a", "<a b>", "<a b='c", "<!-- ", "<![CDATA[", "<?xml ", "<!DOCTYPE", "< a>", ""
            ]) {
                trace(text);
                failure(function ():void {
                    trace("[" + new XMLDocument(text) + "]");
                });
            }
        }

        private function failure(call:Function):void {
            try {
                call();
            } catch (error:Error) {
                trace(error);
            }
        }
    }
}
