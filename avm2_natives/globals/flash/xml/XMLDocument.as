package flash.xml {
    import airshim.LegacyXmlParser;
    import airshim.runtime_internal;

    /** A document of the XML that ActionScript 2 had. A text may have several elements side by side, or none. */
    public class XMLDocument extends XMLNode {
        public var docTypeDecl:Object = null;
        public var idMap:Object = {};
        public var ignoreWhite:Boolean = false;
        public var xmlDecl:Object = null;

        public function XMLDocument(source:String = null) {
            super(XMLNodeType.ELEMENT_NODE, null);
            if (source != null) {
                parseXML(source);
            }
        }

        public function createElement(name:String):XMLNode {
            return new XMLNode(XMLNodeType.ELEMENT_NODE, name);
        }

        public function createTextNode(text:String):XMLNode {
            return new XMLNode(XMLNodeType.TEXT_NODE, text);
        }

        /** What the document had before is gone. Errors: TypeError #1085 to #1096 say what is wrong with the text. */
        public function parseXML(source:String):void {
            while (firstChild != null) {
                firstChild.removeNode();
            }
            xmlDecl = docTypeDecl = null;
            idMap = {};
            new LegacyXmlParser(this, source).parse();
        }

        override public function toString():String {
            var head:String = "";
            if (xmlDecl != null) {
                head += xmlDecl;
            }
            if (docTypeDecl != null) {
                head += docTypeDecl;
            }
            return head + runtime_internal::contentToString();
        }
    }
}
