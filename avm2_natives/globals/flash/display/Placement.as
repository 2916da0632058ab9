package flash.display {
    import airshim.SwfSymbol;
    import airshim.reportUncaught;
    import airshim.runtime_internal;
    import flash.events.Event;
    import flash.geom.ColorTransform;
    import flash.media.Video;
    import flash.text.StaticText;
    import flash.text.TextField;

    /**
     * What a timeline puts at a depth. It takes its place among the children at once; the object is made when the frame is
     * constructed, and until then the place shows as null.
     */
    internal final class Placement {
        internal var symbol:SwfSymbol;
        internal var depth:int;

        /** The frame in which it was placed. */
        internal var frame:int;

        internal var name:String = null;
        internal var className:String = null;
        internal var matrix:Array = null;
        internal var color:Array = null;
        internal var ratio:int = 0;
        internal var clipDepth:int = 0;
        internal var blendMode:String = null;
        internal var visible:Boolean = true;
        internal var cacheAsBitmap:Boolean = false;
        internal var background:Object = null;
        internal var filters:Array = null;

        /** Where it is. */
        internal var container:DisplayObject;

        /** The object, once it is made. */
        internal var object:DisplayObject = null;

        private var _movie:uint;

        public function Placement(container:DisplayObject, symbol:SwfSymbol, movie:uint, depth:int, frame:int) {
            super();
            this.container = container;
            this.symbol = symbol;
            this.depth = depth;
            this.frame = frame;
            _movie = movie;
        }

        /** Takes over what a tag says. What it leaves out stays. */
        internal function update(tag:Object):void {
            if ("name" in tag) {
                name = tag.name;
            }
            if ("className" in tag) {
                className = tag.className;
            }
            if ("matrix" in tag) {
                matrix = tag.matrix;
            }
            if ("color" in tag) {
                color = tag.color;
            }
            if ("ratio" in tag) {
                ratio = tag.ratio;
            }
            if ("clipDepth" in tag) {
                clipDepth = tag.clipDepth;
            }
            if ("blendMode" in tag) {
                blendMode = tag.blendMode;
            }
            if ("visible" in tag) {
                visible = tag.visible;
            }
            if ("cacheAsBitmap" in tag) {
                cacheAsBitmap = tag.cacheAsBitmap;
            }
            if ("background" in tag) {
                background = tag.background;
            }
            if ("filters" in tag) {
                filters = FilterFactory.make(tag.filters);
            }
            if (object != null && !object._isScripted) {
                apply();
            }
        }

        /** Whether the object can go on as another character: shapes that aren't linked to a class do. */
        internal function becomes(other:SwfSymbol):Boolean {
            var isPlain:Boolean = symbol != null && other != null && symbol.kind == "shape" && other.kind == "shape"
                && symbol.linkedClass == null && other.linkedClass == null;
            if (!isPlain) {
                return false;
            }
            symbol = other;
            if (object != null) {
                object._symbol = other;
                Shape(object).runtime_internal::showSymbol();
            }
            return true;
        }

        /** Gives the object the looks that the timeline has for it. */
        internal function apply():void {
            if (matrix != null) {
                object.setMatrix(matrix[0], matrix[1], matrix[2], matrix[3], matrix[4], matrix[5]);
            }
            if (color != null) {
                object._color = new ColorTransform(color[0], color[1], color[2], color[3], color[4], color[5], color[6], color[7]);
            }
            object._blendMode = blendMode;
            object._visible = visible;
            object._cacheAsBitmap = cacheAsBitmap;
            object._opaqueBackground = background;
            object._filters = filters;
            if (object is MorphShape) {
                MorphShape(object).runtime_internal::setRatio(ratio);
            }
        }

        /** Makes the object, and tells that its timeline has brought it. */
        internal function construct():void {
            var made:DisplayObject = make();
            if (made == null) {
                container.runtime_internal::placementFailed(this);
            } else if (made._placement == this) {
                made.runtime_internal::dispatchAdded();
            }
        }

        /** Makes the object and runs its constructor. Null where there is no class for it. */
        internal function make():DisplayObject {
            var type:Class = objectClass();
            if (type == null) {
                return null;
            }
            try {
                object = SwfSymbol.allocate(type) as DisplayObject;
            } catch (error:*) {
                reportUncaught(error);
            }
            var made:DisplayObject = object;
            if (made == null) {
                return null;
            }
            made._placement = this;
            made._symbol = symbol;
            made._knowsSymbol = true;
            made._isNameFixed = name != null && name != "";
            made._name = made._isNameFixed ? name : DisplayObject.nextName();
            made._parent = container;
            apply();
            container.runtime_internal::placementMade(this);
            if (made is SimpleButton) {
                setNamedChild(container, name, made);
                SimpleButton(made).runtime_internal::makeStates();
            }
            try {
                SwfSymbol.initializer(made)();
            } catch (error:*) {
                reportUncaught(error);
            }
            if (!(made is SimpleButton)) {
                setNamedChild(container, name, made);
            }
            return made;
        }

        /** Shows a child under the name that the timeline has for it, unless it has left meanwhile. */
        internal static function setNamedChild(container:DisplayObject, name:String, child:DisplayObject):void {
            if (name == null || name == "" || child != null && child._parent != container) {
                return;
            }
            try {
                SwfSymbol.setChild(container, name, child);
            } catch (error:*) {
                reportUncaught(error);
            }
        }

        /** Takes over the looks of what was at the same depth before. */
        internal function inherit(other:Placement):void {
            name = other.name;
            matrix = other.matrix;
            color = other.color;
            ratio = other.ratio;
            clipDepth = other.clipDepth;
            blendMode = other.blendMode;
            visible = other.visible;
            cacheAsBitmap = other.cacheAsBitmap;
            background = other.background;
            filters = other.filters;
        }

        /** Forgets all looks, before a timeline that has gone back says what they are. */
        internal function reset():void {
            matrix = [1, 0, 0, 1, 0, 0];
            color = null;
            ratio = 0;
            clipDepth = 0;
            blendMode = null;
            visible = true;
            cacheAsBitmap = false;
            background = null;
            filters = null;
        }

        /** The class of the object. */
        private function objectClass():Class {
            try {
                var linked:Class = className != null ? SwfSymbol.classOf(_movie, className)
                    : symbol == null ? null : symbol.linkedClass;
                if (className != null && symbol == null) {
                    symbol = SwfSymbol.ofClass(_movie, className);
                }
            } catch (error:*) {
                reportUncaught(error);
            }
            if (linked != null && DisplayObject.prototype.isPrototypeOf(linked.prototype)) {
                return linked;
            }
            return symbol == null ? null : defaultClass(symbol.kind);
        }

        /** The class of what isn't linked to one; null for what can't be shown. */
        private static function defaultClass(kind:String):Class {
            switch (kind) {
                case "sprite":
                    return MovieClip;
                case "shape":
                    return Shape;
                case "morph":
                    return MorphShape;
                case "text":
                    return StaticText;
                case "field":
                    return TextField;
                case "button":
                    return SimpleButton;
                case "bitmap":
                    return Bitmap;
                case "video":
                    return Video;
                default:
                    return null;
            }
        }
    }
}
