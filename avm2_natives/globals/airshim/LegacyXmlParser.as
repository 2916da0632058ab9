package airshim {
    import flash.xml.XMLDocument;
    import flash.xml.XMLNode;
    import flash.xml.XMLNodeType;

    /** Reads the text of an XMLDocument. Comments and processing instructions aren't kept. */
    public final class LegacyXmlParser {
        private static const ENTITIES:Object = {amp: "&", lt: "<", gt: ">", quot: "\"", apos: "'", nbsp: "\u00A0"};

        private var _document:XMLDocument;
        private var _source:String;
        private var _position:int = 0;
        /** The element whose end hasn't come. */
        private var _parent:XMLNode;

        public function LegacyXmlParser(document:XMLDocument, source:String) {
            super();
            _document = document;
            _source = source == null ? "" : source;
            _parent = document;
        }

        public function parse():void {
            while (_position < _source.length) {
                if (_source.charAt(_position) != "<") {
                    readText();
                } else if (startsWith("<!--")) {
                    readTo("-->", 1094);
                } else if (startsWith("<![CDATA[")) {
                    var data:String = readTo("]]>", 1091);
                    _parent.appendChild(new XMLNode(XMLNodeType.CDATA_NODE, data.slice("<![CDATA[".length, -"]]>".length)));
                } else if (startsWith("<!")) {
                    _document.docTypeDecl = readDocType();
                } else if (startsWith("<?")) {
                    readInstruction();
                } else if (startsWith("</")) {
                    readEndTag();
                } else {
                    readStartTag();
                }
            }
            if (_parent != _document) {
                Error.throwError(TypeError, 1085, _parent.nodeName, _parent.nodeName);
            }
        }

        private function startsWith(text:String):Boolean {
            return _source.substr(_position, text.length) == text;
        }

        /** All up to an end mark, which is included. */
        private function readTo(end:String, error:int):String {
            var at:int = _source.indexOf(end, _position);
            if (at < 0) {
                Error.throwError(TypeError, error);
            }
            var text:String = _source.substring(_position, at + end.length);
            _position = at + end.length;
            return text;
        }

        private function readText():void {
            var end:int = _source.indexOf("<", _position);
            if (end < 0) {
                end = _source.length;
            }
            var text:String = _source.substring(_position, end);
            _position = end;
            if (!_document.ignoreWhite || /\S/.test(text)) {
                _parent.appendChild(new XMLNode(XMLNodeType.TEXT_NODE, decode(text)));
            }
        }

        private function readInstruction():void {
            var isDeclaration:Boolean = /^<\?xml\s/.test(_source.substr(_position, 6));
            var text:String = readTo("?>", isDeclaration ? 1092 : 1090);
            if (isDeclaration) {
                _document.xmlDecl = text;
            }
        }

        /** A declaration may have others in brackets. */
        private function readDocType():String {
            var start:int = _position;
            var depth:int = 0;
            for (; _position < _source.length; _position++) {
                var character:String = _source.charAt(_position);
                if (character == "[") {
                    depth++;
                } else if (character == "]") {
                    depth--;
                } else if (character == ">" && depth <= 0) {
                    _position++;
                    return _source.substring(start, _position);
                }
            }
            Error.throwError(TypeError, 1093);
            return null;
        }

        private function readEndTag():void {
            var tag:String = readTo(">", 1096);
            var name:String = tag.slice(2, -1).replace(/\s+$/, "");
            if (_parent == _document) {
                Error.throwError(TypeError, 1088);
            }
            if (_parent.nodeName != name) {
                Error.throwError(TypeError, 1085, _parent.nodeName, _parent.nodeName);
            }
            _parent = _parent.parentNode;
        }

        private function readStartTag():void {
            _position++;
            var name:String = readName();
            if (name == "") {
                Error.throwError(TypeError, 1090);
            }
            var element:XMLNode = new XMLNode(XMLNodeType.ELEMENT_NODE, name);
            _parent.appendChild(element);
            while (true) {
                skipWhite();
                if (_position >= _source.length) {
                    Error.throwError(TypeError, 1096);
                }
                if (startsWith("/>")) {
                    _position += 2;
                    return;
                }
                if (startsWith(">")) {
                    _position++;
                    _parent = element;
                    return;
                }
                readAttribute(element);
            }
        }

        private function readAttribute(element:XMLNode):void {
            var name:String = readName();
            skipWhite();
            if (name == "" || !startsWith("=")) {
                Error.throwError(TypeError, 1090);
            }
            _position++;
            skipWhite();
            var quote:String = _source.charAt(_position);
            if (quote != "\"" && quote != "'") {
                Error.throwError(TypeError, 1090);
            }
            var end:int = _source.indexOf(quote, _position + 1);
            if (end < 0) {
                Error.throwError(TypeError, 1095);
            }
            var value:String = decode(_source.substring(_position + 1, end));
            _position = end + 1;
            element.attributes[name] = value;
            if (name == "id") {
                _document.idMap[value] = element;
            }
        }

        private function readName():String {
            var start:int = _position;
            while (_position < _source.length && " \t\r\n=/>".indexOf(_source.charAt(_position)) < 0) {
                _position++;
            }
            return _source.substring(start, _position);
        }

        private function skipWhite():void {
            while (_position < _source.length && " \t\r\n".indexOf(_source.charAt(_position)) >= 0) {
                _position++;
            }
        }

        /** A text with its entities as the characters that they stand for; one that isn't known stays as it is. */
        private static function decode(text:String):String {
            if (text.indexOf("&") < 0) {
                return text;
            }
            return text.replace(/&(#x[0-9A-Fa-f]+|#[0-9]+|\w+);/g, function (whole:String, name:String, ...rest):String {
                if (name.charAt(0) != "#") {
                    return ENTITIES.hasOwnProperty(name) ? ENTITIES[name] : whole;
                }
                return String.fromCharCode(name.charAt(1) == "x" ? parseInt(name.substr(2), 16) : parseInt(name.substr(1), 10));
            });
        }
    }
}
