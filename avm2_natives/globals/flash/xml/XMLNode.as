package flash.xml {
    import airshim.runtime_internal;

    /** A node of the XML that ActionScript 2 had, before there was E4X. */
    public class XMLNode {
        public var firstChild:XMLNode = null;
        public var lastChild:XMLNode = null;
        public var nextSibling:XMLNode = null;
        public var nodeName:String = null;
        public var nodeType:uint;
        public var nodeValue:String = null;
        public var parentNode:XMLNode = null;
        public var previousSibling:XMLNode = null;

        private var _attributes:Object = null;
        private var _children:Array = null;

        /** An element with the name `value`, or another node with that value. */
        public function XMLNode(type:uint, value:String) {
            super();
            nodeType = type;
            if (type == XMLNodeType.ELEMENT_NODE) {
                nodeName = value;
            } else {
                nodeValue = value;
            }
        }

        public function get attributes():Object {
            if (_attributes == null) {
                _attributes = {};
            }
            return _attributes;
        }

        public function set attributes(value:Object):void {
            _attributes = value;
        }

        /** The same array each time, which follows what becomes of the node. */
        public function get childNodes():Array {
            if (_children == null) {
                _children = [];
            }
            return _children;
        }

        public function get localName():String {
            if (nodeName == null) {
                return null;
            }
            return nodeName.substr(nodeName.indexOf(":") + 1);
        }

        public function get prefix():String {
            if (nodeName == null) {
                return null;
            }
            return nodeName.substr(0, Math.max(0, nodeName.indexOf(":")));
        }

        public function get namespaceURI():String {
            return nodeName == null ? null : getNamespaceForPrefix(prefix);
        }

        public function getNamespaceForPrefix(prefix:String):String {
            var name:String = prefix == "" || prefix == null ? "xmlns" : "xmlns:" + prefix;
            for (var node:XMLNode = this; node != null; node = node.parentNode) {
                if (node._attributes != null && node._attributes.hasOwnProperty(name)) {
                    return node._attributes[name];
                }
            }
            return null;
        }

        public function getPrefixForNamespace(ns:String):String {
            for (var node:XMLNode = this; node != null; node = node.parentNode) {
                for (var name:String in node._attributes) {
                    if (node._attributes[name] != ns) {
                        continue;
                    }
                    if (name == "xmlns") {
                        return "";
                    }
                    if (name.indexOf("xmlns:") == 0) {
                        return name.substr("xmlns:".length);
                    }
                }
            }
            return null;
        }

        public function hasChildNodes():Boolean {
            return firstChild != null;
        }

        /** Errors: Error #1118 for what this node is in. */
        public function appendChild(node:XMLNode):void {
            insert(node, childNodes.length);
        }

        /** Without effect where `before` isn't a child. */
        public function insertBefore(node:XMLNode, before:XMLNode):void {
            if (before == null) {
                appendChild(node);
            } else if (before.parentNode == this && before != node) {
                node.removeNode();
                insert(node, childNodes.indexOf(before));
            }
        }

        public function removeNode():void {
            if (parentNode == null) {
                return;
            }
            var siblings:Array = parentNode.childNodes;
            siblings.splice(siblings.indexOf(this), 1);
            if (previousSibling == null) {
                parentNode.firstChild = nextSibling;
            } else {
                previousSibling.nextSibling = nextSibling;
            }
            if (nextSibling == null) {
                parentNode.lastChild = previousSibling;
            } else {
                nextSibling.previousSibling = previousSibling;
            }
            parentNode = previousSibling = nextSibling = null;
        }

        public function cloneNode(deep:Boolean):XMLNode {
            var clone:XMLNode = new XMLNode(nodeType, nodeType == XMLNodeType.ELEMENT_NODE ? nodeName : nodeValue);
            for (var name:String in _attributes) {
                clone.attributes[name] = _attributes[name];
            }
            if (deep) {
                for each (var child:XMLNode in _children) {
                    clone.appendChild(child.cloneNode(true));
                }
            }
            return clone;
        }

        public function toString():String {
            if (nodeType != XMLNodeType.ELEMENT_NODE) {
                return runtime_internal::escape(nodeValue);
            }
            var content:String = runtime_internal::contentToString();
            if (nodeName == null) {
                return content;
            }
            var tag:String = "<" + nodeName;
            for (var name:String in _attributes) {
                tag += " " + name + "=\"" + runtime_internal::escape(String(_attributes[name])) + "\"";
            }
            return firstChild == null ? tag + " />" : tag + ">" + content + "</" + nodeName + ">";
        }

        runtime_internal function contentToString():String {
            var content:String = "";
            for (var child:XMLNode = firstChild; child != null; child = child.nextSibling) {
                content += child.toString();
            }
            return content;
        }

        runtime_internal static function escape(text:String):String {
            if (text == null) {
                return "";
            }
            return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;")
                .replace(/'/g, "&apos;");
        }

        private function insert(node:XMLNode, index:int):void {
            for (var ancestor:XMLNode = this; ancestor != null; ancestor = ancestor.parentNode) {
                if (ancestor == node) {
                    Error.throwError(Error, 1118);
                }
            }
            if (node.parentNode != null) {
                node.removeNode();
                index = Math.min(index, childNodes.length);
            }
            var next:XMLNode = childNodes[index];
            var previous:XMLNode = index == 0 ? null : childNodes[index - 1];
            childNodes.splice(index, 0, node);
            node.parentNode = this;
            node.previousSibling = previous;
            node.nextSibling = next;
            if (previous == null) {
                firstChild = node;
            } else {
                previous.nextSibling = node;
            }
            if (next == null) {
                lastChild = node;
            } else {
                next.previousSibling = node;
            }
        }
    }
}
