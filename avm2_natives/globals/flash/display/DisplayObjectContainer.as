package flash.display {
    import airshim.runtime_internal;
    import flash.events.Event;
    import flash.geom.Point;
    import flash.geom.Rectangle;
    import flash.text.TextSnapshot;

    [Allocator]
    public class DisplayObjectContainer extends InteractiveObject {
        /** Made when it is first used: a subclass need not call the constructor. */
        private var _list:Array = null;
        private var _mouseChildren:Boolean = true;
        private var _tabChildren:Boolean = true;

        public function DisplayObjectContainer() {
            super();
        }

        private function get _children():Array {
            if (_list == null) {
                _list = [];
            }
            return _list;
        }

        public function get numChildren():int {
            return _children.length;
        }

        public function get textSnapshot():TextSnapshot {
            return new TextSnapshot();
        }

        public function get mouseChildren():Boolean {
            return _mouseChildren;
        }

        public function set mouseChildren(enable:Boolean):void {
            _mouseChildren = enable;
        }

        public function get tabChildren():Boolean {
            return _tabChildren;
        }

        public function set tabChildren(enable:Boolean):void {
            _tabChildren = enable;
        }

        public function addChild(child:DisplayObject):DisplayObject {
            requireAddable(child);
            return insert(child, child.parent == this ? _children.length - 1 : _children.length);
        }

        public function addChildAt(child:DisplayObject, index:int):DisplayObject {
            requireAddable(child);
            if (index < 0 || index > _children.length - (child.parent == this ? 1 : 0)) {
                Error.throwError(RangeError, 2006);
            }
            return insert(child, index);
        }

        public function removeChild(child:DisplayObject):DisplayObject {
            requireChild(child, "child");
            return detach(child);
        }

        public function removeChildAt(index:int):DisplayObject {
            return detach(getChildAt(index));
        }

        [API("674")]
        public function removeChildren(beginIndex:int = 0, endIndex:int = 0x7fffffff):void {
            var last:int = endIndex == 0x7fffffff ? _children.length - 1 : endIndex;
            if (endIndex == 0x7fffffff && beginIndex > last && beginIndex >= 0) {
                return;
            }
            if (beginIndex < 0 || last < beginIndex || last >= _children.length) {
                Error.throwError(RangeError, 2006);
            }
            var leaving:Array = _children.slice(beginIndex, last + 1);
            for (var i:int = 0; i < leaving.length; i++) {
                var child:DisplayObject = DisplayObject(leaving[i]);
                if (child.parent == this) {
                    detach(child);
                }
            }
        }

        public function getChildAt(index:int):DisplayObject {
            if (index < 0 || index >= _children.length) {
                Error.throwError(RangeError, 2006);
            }
            return _children[index];
        }

        public function getChildByName(name:String):DisplayObject {
            var children:Array = _children;
            for (var i:int = 0; i < children.length; i++) {
                var child:DisplayObject = DisplayObject(children[i]);
                if (child.name == name) {
                    return child;
                }
            }
            return null;
        }

        public function getChildIndex(child:DisplayObject):int {
            requireChild(child, "child");
            return _children.indexOf(child);
        }

        public function setChildIndex(child:DisplayObject, index:int):void {
            requireChild(child, "child");
            if (index < 0 || index >= _children.length) {
                Error.throwError(RangeError, 2006);
            }
            _children.splice(_children.indexOf(child), 1);
            _children.splice(index, 0, child);
        }

        public function swapChildren(child1:DisplayObject, child2:DisplayObject):void {
            requireChild(child1, "child");
            requireChild(child2, "child");
            swapChildrenAt(_children.indexOf(child1), _children.indexOf(child2));
        }

        public function swapChildrenAt(index1:int, index2:int):void {
            var first:DisplayObject = getChildAt(index1);
            _children[index1] = getChildAt(index2);
            _children[index2] = first;
        }

        public function contains(child:DisplayObject):Boolean {
            for (var object:DisplayObject = child; object != null; object = object.parent) {
                if (object == this) {
                    return true;
                }
            }
            return false;
        }

        /** By the bounding boxes, lowest first. */
        public function getObjectsUnderPoint(point:Point):Array {
            var found:Array = [];
            var children:Array = _children;
            for (var i:int = 0; i < children.length; i++) {
                var child:DisplayObject = DisplayObject(children[i]);
                if (child is DisplayObjectContainer) {
                    found = found.concat(DisplayObjectContainer(child).getObjectsUnderPoint(point));
                } else if (child.hitTestPoint(point.x, point.y)) {
                    found.push(child);
                }
            }
            return found;
        }

        public function areInaccessibleObjectsUnderPoint(point:Point):Boolean {
            return false;
        }

        [API("690")]
        public function stopAllMovieClips():void {
            if (this is MovieClip) {
                MovieClip(this).stop();
            }
            var children:Array = _children;
            for (var i:int = 0; i < children.length; i++) {
                var child:DisplayObject = DisplayObject(children[i]);
                if (child is DisplayObjectContainer) {
                    DisplayObjectContainer(child).stopAllMovieClips();
                }
            }
        }

        runtime_internal override function localBounds():Rectangle {
            var bounds:Rectangle = runtime_internal::ownBounds();
            var children:Array = _children;
            for (var i:int = 0; i < children.length; i++) {
                var child:DisplayObject = DisplayObject(children[i]);
                bounds = bounds.union(child.runtime_internal::boundsWithinParent);
            }
            return bounds;
        }

        /** The extent of what this draws itself, without its children. */
        runtime_internal function ownBounds():Rectangle {
            return new Rectangle();
        }

        runtime_internal override function dispatchStageChange(type:String):void {
            super.runtime_internal::dispatchStageChange(type);
            var children:Array = _children.slice();
            for (var i:int = 0; i < children.length; i++) {
                var child:DisplayObject = DisplayObject(children[i]);
                if (child.parent == this) {
                    child.runtime_internal::dispatchStageChange(type);
                }
            }
        }

        /** Puts the document's object in place before its constructor runs: no events yet. */
        runtime_internal function adopt(child:DisplayObject):void {
            _children.push(child);
            child.runtime_internal::setParent(this);
        }

        private function insert(child:DisplayObject, index:int):DisplayObject {
            if (child.parent == this) {
                setChildIndex(child, index);
                return child;
            }
            if (child.parent != null) {
                child.parent.removeChild(child);
            }
            _children.splice(index, 0, child);
            child.runtime_internal::setParent(this);
            child.dispatchEvent(new Event(Event.ADDED, true));
            if (child.parent == this && stage != null) {
                child.runtime_internal::dispatchStageChange(Event.ADDED_TO_STAGE);
            }
            return child;
        }

        private function detach(child:DisplayObject):DisplayObject {
            child.dispatchEvent(new Event(Event.REMOVED, true));
            if (stage != null) {
                child.runtime_internal::dispatchStageChange(Event.REMOVED_FROM_STAGE);
            }
            // A listener may have taken it away already.
            var index:int = _children.indexOf(child);
            if (index >= 0) {
                _children.splice(index, 1);
                child.runtime_internal::setParent(null);
            }
            return child;
        }

        private function requireAddable(child:DisplayObject):void {
            if (child == null) {
                Error.throwError(TypeError, 2007, "child");
            }
            if (child == this) {
                Error.throwError(ArgumentError, 2024);
            }
            if (child is DisplayObjectContainer && DisplayObjectContainer(child).contains(this)) {
                Error.throwError(ArgumentError, 2150);
            }
        }

        private function requireChild(child:DisplayObject, parameter:String):void {
            if (child == null) {
                Error.throwError(TypeError, 2007, parameter);
            }
            if (child.parent != this) {
                Error.throwError(ArgumentError, 2025);
            }
        }
    }
}
