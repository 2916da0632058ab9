package flash.display {
    import airshim.runtime_internal;
    import flash.geom.Rectangle;
    import flash.text.StaticText;
    import flash.text.TextField;
    import flash.text.engine.TextLine;
    import flash.utils.getQualifiedClassName;

    /** The objects of a stage, to be shown and found by who works the program without a screen. */
    internal final class StageTree {
        /** An object and what is in it, as plain data. */
        internal static function describe(object:DisplayObject, stage:Stage):Object {
            var bounds:Rectangle = object == stage
                ? new Rectangle(0, 0, stage.stageWidth, stage.stageHeight) : object.getBounds(stage);
            var result:Object = {
                type: getQualifiedClassName(object), name: object.name, x: bounds.x, y: bounds.y, width: bounds.width,
                height: bounds.height, visible: object.visible
            };
            var text:String = textOf(object);
            if (text != null) {
                result.text = text;
            }
            var container:DisplayObjectContainer = object as DisplayObjectContainer;
            if (container != null) {
                result.children = [];
                for (var i:int = 0; i < container.numChildren; i++) {
                    var child:DisplayObject = container.getChildAt(i);
                    if (child != null) {
                        result.children.push(describe(child, stage));
                    }
                }
            }
            return result;
        }

        internal static function textOf(object:DisplayObject):String {
            return object is TextField ? TextField(object).text
                : object is StaticText ? StaticText(object).text
                : object is TextLine ? TextLine(object).runtime_internal::text
                : null;
        }

        /** How a message names an object. */
        internal static function label(object:DisplayObject):String {
            var text:String = textOf(object);
            return getQualifiedClassName(object) + (text == null ? "" : " \"" + text + "\"")
                + (object.name == null ? "" : " (" + object.name + ")");
        }

        /**
         * The visible object that a word stands for: a path of names or properties from the document's object on
         * ("panel.sendButton"), else the name of an object, else its text. Of several the topmost.
         */
        internal static function find(stage:Stage, word:String):InteractiveObject {
            var found:DisplayObject = byPath(stage, word);
            if (found == null) {
                found = search(stage, function(object:DisplayObject):Boolean {
                    return object.name == word;
                });
            }
            if (found == null) {
                found = search(stage, function(object:DisplayObject):Boolean {
                    return trimmed(textOf(object)) == word;
                });
            }
            while (found != null && !(found is InteractiveObject)) {
                found = found.parent;
            }
            return InteractiveObject(found);
        }

        private static function trimmed(text:String):String {
            return text == null ? null : text.replace(/^\s+|\s+$/g, "");
        }

        private static function byPath(stage:Stage, path:String):DisplayObject {
            var object:Object = stage.numChildren == 0 ? null : stage.getChildAt(0);
            for each (var part:String in path.split(".")) {
                if (object is DisplayObjectContainer && DisplayObjectContainer(object).getChildByName(part) != null) {
                    object = DisplayObjectContainer(object).getChildByName(part);
                } else if (object != null && part in object) {
                    object = object[part];
                } else {
                    return null;
                }
            }
            return object as DisplayObject;
        }

        private static function search(container:DisplayObjectContainer, matches:Function):DisplayObject {
            for (var i:int = container.numChildren - 1; i >= 0; i--) {
                var child:DisplayObject = container.getChildAt(i);
                if (child == null || !child.visible) {
                    continue;
                }
                var inner:DisplayObject = child is DisplayObjectContainer
                    ? search(DisplayObjectContainer(child), matches) : null;
                if (inner != null) {
                    return inner;
                }
                if (matches(child)) {
                    return child;
                }
            }
            return null;
        }
    }
}
