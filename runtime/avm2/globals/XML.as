package {
    /**
     * An XML node of E4X (ECMA-357): an element, attribute, text, comment or processing instruction.
     */
    [Construct]
    [Call]
    public final dynamic class XML {
        public static const length:int = 1;

        public static native function get ignoreComments():Boolean;

        public static native function set ignoreComments(newIgnore:Boolean):void;

        public static native function get ignoreProcessingInstructions():Boolean;

        public static native function set ignoreProcessingInstructions(newIgnore:Boolean):void;

        public static native function get ignoreWhitespace():Boolean;

        public static native function set ignoreWhitespace(newIgnore:Boolean):void;

        public static native function get prettyPrinting():Boolean;

        public static native function set prettyPrinting(newPretty:Boolean):void;

        public static native function get prettyIndent():int;

        public static native function set prettyIndent(newIndent:int):void;

        AS3 static function settings():Object {
            return {
                ignoreComments: XML.ignoreComments,
                ignoreProcessingInstructions: XML.ignoreProcessingInstructions,
                ignoreWhitespace: XML.ignoreWhitespace,
                prettyPrinting: XML.prettyPrinting,
                prettyIndent: XML.prettyIndent
            };
        }

        AS3 static function setSettings(o:Object = null):void {
            if (o == null) {
                o = AS3::defaultSettings();
            }
            // A setting of another type than the default's is left alone (ECMA-357 13.4.3.2).
            if ("ignoreComments" in o && o.ignoreComments is Boolean) {
                XML.ignoreComments = o.ignoreComments;
            }
            if ("ignoreProcessingInstructions" in o && o.ignoreProcessingInstructions is Boolean) {
                XML.ignoreProcessingInstructions = o.ignoreProcessingInstructions;
            }
            if ("ignoreWhitespace" in o && o.ignoreWhitespace is Boolean) {
                XML.ignoreWhitespace = o.ignoreWhitespace;
            }
            if ("prettyPrinting" in o && o.prettyPrinting is Boolean) {
                XML.prettyPrinting = o.prettyPrinting;
            }
            if ("prettyIndent" in o && o.prettyIndent is Number) {
                XML.prettyIndent = o.prettyIndent;
            }
        }

        AS3 static function defaultSettings():Object {
            return {
                ignoreComments: true,
                ignoreProcessingInstructions: true,
                ignoreWhitespace: true,
                prettyPrinting: true,
                prettyIndent: 2
            };
        }

        public function XML(value:* = undefined) {
        }

        AS3 native function toString():String;

        override AS3 native function hasOwnProperty(P:* = undefined):Boolean;

        override AS3 native function propertyIsEnumerable(P:* = undefined):Boolean;

        AS3 native function addNamespace(ns:*):XML;

        AS3 native function appendChild(child:*):XML;

        AS3 native function attribute(arg:*):XMLList;

        AS3 native function attributes():XMLList;

        AS3 native function child(propertyName:*):XMLList;

        AS3 native function childIndex():int;

        AS3 native function children():XMLList;

        AS3 native function comments():XMLList;

        AS3 native function contains(value:*):Boolean;

        AS3 native function copy():XML;

        AS3 native function descendants(name:* = "*"):XMLList;

        AS3 native function elements(name:* = "*"):XMLList;

        AS3 native function hasComplexContent():Boolean;

        AS3 native function hasSimpleContent():Boolean;

        AS3 native function inScopeNamespaces():Array;

        AS3 native function insertChildAfter(child1:*, child2:*):*;

        AS3 native function insertChildBefore(child1:*, child2:*):*;

        AS3 native function length():int;

        AS3 native function localName():Object;

        AS3 native function name():Object;

        AS3 function namespace(prefix:* = null):* {
            // `namespace()` and `namespace(undefined)` are different questions.
            return _namespace(arguments.length != 0, prefix);
        }

        private native function _namespace(hasPrefix:Boolean, prefix:*):*;

        AS3 native function namespaceDeclarations():Array;

        AS3 native function nodeKind():String;

        AS3 native function normalize():XML;

        AS3 native function parent():*;

        AS3 native function processingInstructions(name:* = "*"):XMLList;

        AS3 native function prependChild(value:*):XML;

        AS3 native function removeNamespace(ns:*):XML;

        AS3 native function replace(propertyName:*, value:*):XML;

        AS3 native function setChildren(value:*):XML;

        AS3 native function setLocalName(name:*):void;

        AS3 native function setName(name:*):void;

        AS3 native function setNamespace(ns:*):void;

        AS3 native function text():XMLList;

        AS3 native function toXMLString():String;

        AS3 native function notification():Function;

        AS3 native function setNotification(f:Function):*;

        AS3 native function toJSON(k:String):*;

        AS3 function valueOf():XML {
            return this;
        }

        /** What `toString` gives: of the prototype nothing. */
        private static native function _textOf(value:*):String;

        prototype.toString = function():* {
            // Here the compiler takes the class's name for `this`, so the prototype can't be named.
            return _textOf(this);
        };

        prototype.hasOwnProperty = function(P:* = undefined):Boolean {
            var x:XML = this;
            return x.AS3::hasOwnProperty(P);
        };

        prototype.propertyIsEnumerable = function(P:* = undefined):Boolean {
            var x:XML = this;
            return x.AS3::propertyIsEnumerable(P);
        };

        prototype.addNamespace = function(ns:*):XML {
            var x:XML = this;
            return x.AS3::addNamespace(ns);
        };

        prototype.appendChild = function(child:*):XML {
            var x:XML = this;
            return x.AS3::appendChild(child);
        };

        prototype.attribute = function(arg:*):XMLList {
            var x:XML = this;
            return x.AS3::attribute(arg);
        };

        prototype.attributes = function():XMLList {
            var x:XML = this;
            return x.AS3::attributes();
        };

        prototype.child = function(propertyName:*):XMLList {
            var x:XML = this;
            return x.AS3::child(propertyName);
        };

        prototype.childIndex = function():int {
            var x:XML = this;
            return x.AS3::childIndex();
        };

        prototype.children = function():XMLList {
            var x:XML = this;
            return x.AS3::children();
        };

        prototype.comments = function():XMLList {
            var x:XML = this;
            return x.AS3::comments();
        };

        prototype.contains = function(value:*):Boolean {
            var x:XML = this;
            return x.AS3::contains(value);
        };

        prototype.copy = function():XML {
            var x:XML = this;
            return x.AS3::copy();
        };

        prototype.descendants = function(name:* = "*"):XMLList {
            var x:XML = this;
            return x.AS3::descendants(name);
        };

        prototype.elements = function(name:* = "*"):XMLList {
            var x:XML = this;
            return x.AS3::elements(name);
        };

        prototype.hasComplexContent = function():Boolean {
            var x:XML = this;
            return x.AS3::hasComplexContent();
        };

        prototype.hasSimpleContent = function():Boolean {
            var x:XML = this;
            return x.AS3::hasSimpleContent();
        };

        prototype.inScopeNamespaces = function():Array {
            var x:XML = this;
            return x.AS3::inScopeNamespaces();
        };

        prototype.insertChildAfter = function(child1:*, child2:*):* {
            var x:XML = this;
            return x.AS3::insertChildAfter(child1, child2);
        };

        prototype.insertChildBefore = function(child1:*, child2:*):* {
            var x:XML = this;
            return x.AS3::insertChildBefore(child1, child2);
        };

        prototype.length = function():int {
            var x:XML = this;
            return x.AS3::length();
        };

        prototype.localName = function():Object {
            var x:XML = this;
            return x.AS3::localName();
        };

        prototype.name = function():Object {
            var x:XML = this;
            return x.AS3::name();
        };

        prototype.namespace = function(prefix:* = null):* {
            var x:XML = this;
            return x._namespace(arguments.length != 0, prefix);
        };

        prototype.namespaceDeclarations = function():Array {
            var x:XML = this;
            return x.AS3::namespaceDeclarations();
        };

        prototype.nodeKind = function():String {
            var x:XML = this;
            return x.AS3::nodeKind();
        };

        prototype.normalize = function():XML {
            var x:XML = this;
            return x.AS3::normalize();
        };

        prototype.parent = function():* {
            var x:XML = this;
            return x.AS3::parent();
        };

        prototype.processingInstructions = function(name:* = "*"):XMLList {
            var x:XML = this;
            return x.AS3::processingInstructions(name);
        };

        prototype.prependChild = function(value:*):XML {
            var x:XML = this;
            return x.AS3::prependChild(value);
        };

        prototype.removeNamespace = function(ns:*):XML {
            var x:XML = this;
            return x.AS3::removeNamespace(ns);
        };

        prototype.replace = function(propertyName:*, value:*):XML {
            var x:XML = this;
            return x.AS3::replace(propertyName, value);
        };

        prototype.setChildren = function(value:*):XML {
            var x:XML = this;
            return x.AS3::setChildren(value);
        };

        prototype.setLocalName = function(name:*):* {
            var x:XML = this;
            x.AS3::setLocalName(name);
        };

        prototype.setName = function(name:*):* {
            var x:XML = this;
            x.AS3::setName(name);
        };

        prototype.setNamespace = function(ns:*):* {
            var x:XML = this;
            x.AS3::setNamespace(ns);
        };

        prototype.text = function():XMLList {
            var x:XML = this;
            return x.AS3::text();
        };

        prototype.toXMLString = function():String {
            var x:XML = this;
            return x.AS3::toXMLString();
        };

        prototype.notification = function():Function {
            var x:XML = this;
            return x.AS3::notification();
        };

        prototype.setNotification = function(f:Function):* {
            var x:XML = this;
            return x.AS3::setNotification(f);
        };

        prototype.toJSON = function(k:String):* {
            var x:XML = this;
            return x.AS3::toJSON(k);
        };

        prototype.valueOf = function():XML {
            var x:XML = this;
            return x.AS3::valueOf();
        };

        // The settings' functions are public too.
        XML["settings"] = AS3::settings;
        XML["setSettings"] = AS3::setSettings;
        XML["defaultSettings"] = AS3::defaultSettings;

        _dontEnumPrototype(prototype);
    }
}
