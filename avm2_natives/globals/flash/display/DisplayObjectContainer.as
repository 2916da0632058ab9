package flash.display {
    import airshim.FrameLoop;
    import airshim.SwfSymbol;
    import airshim.runtime_internal;
    import flash.events.Event;
    import flash.geom.ColorTransform;
    import flash.geom.Matrix;
    import flash.geom.Point;
    import flash.text.TextSnapshot;

    [Allocator]
    public class DisplayObjectContainer extends InteractiveObject {
        /** DisplayObjects, and Placements whose objects aren't made yet. Made when it is first used. */
        private var _list:Array = null;

        /** The Placements of its timeline, the lowest depth first. */
        private var _placements:Vector.<Placement> = null;

        /** Its constructor is running those of its children. */
        private var _isConstructing:Boolean = false;

        private var _mouseChildren:Boolean = true;
        private var _tabChildren:Boolean = true;

        public function DisplayObjectContainer() {
            super();
        }

        internal function get _children():Array {
            if (_list == null) {
                runtime_internal::prepare();
                if (_list == null) {
                    _list = [];
                }
            }
            return _list;
        }

        public function get numChildren():int {
            return _children.length;
        }

        public function get textSnapshot():TextSnapshot {
            return TextSnapshot.runtime_internal::of(this);
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
            return insert(child, child._parent == this ? _children.length - 1 : _children.length);
        }

        public function addChildAt(child:DisplayObject, index:int):DisplayObject {
            requireAddable(child);
            if (index < 0 || index > _children.length - (child._parent == this ? 1 : 0)) {
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
                var child:DisplayObject = leaving[i] as DisplayObject;
                if (child == null) {
                    removePlacement(Placement(leaving[i]));
                } else if (child._parent == this) {
                    detach(child);
                }
            }
        }

        public function getChildAt(index:int):DisplayObject {
            if (index < 0 || index >= _children.length) {
                Error.throwError(RangeError, 2006);
            }
            return _children[index] as DisplayObject;
        }

        public function getChildByName(name:String):DisplayObject {
            var children:Array = _children;
            for (var i:int = 0; i < children.length; i++) {
                var child:DisplayObject = children[i] as DisplayObject;
                if (child != null && child.name == name) {
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
            move(child, index);
        }

        public function swapChildren(child1:DisplayObject, child2:DisplayObject):void {
            requireChild(child1, "child");
            requireChild(child2, "child");
            swapChildrenAt(_children.indexOf(child1), _children.indexOf(child2));
        }

        public function swapChildrenAt(index1:int, index2:int):void {
            getChildAt(index1);
            getChildAt(index2);
            var first:Object = _children[index1];
            _children[index1] = _children[index2];
            _children[index2] = first;
        }

        public function contains(child:DisplayObject):Boolean {
            for (var object:DisplayObject = child; object != null; object = object._parent) {
                if (object == this) {
                    return true;
                }
            }
            return false;
        }

        /** Those whose own drawing is at a point of the stage, lowest first. */
        public function getObjectsUnderPoint(point:Point):Array {
            var found:Array = [];
            collectUnderPoint(point, runtime_internal::globalMatrix(), found);
            return found;
        }

        private function collectUnderPoint(point:Point, matrix:Matrix, found:Array):void {
            var inverse:Matrix = matrix.clone();
            inverse.invert();
            var local:Point = inverse.transformPoint(point);
            if (runtime_internal::drawsAt(local.x, local.y)) {
                found.push(this);
            }
            var children:Array = _children;
            for (var i:int = 0; i < children.length; i++) {
                var child:DisplayObject = children[i] as DisplayObject;
                if (child == null || !child.visible || child.isMask) {
                    continue;
                }
                var within:Matrix = child.runtime_internal::matrix;
                within.concat(matrix);
                if (child is DisplayObjectContainer) {
                    DisplayObjectContainer(child).collectUnderPoint(point, within, found);
                } else if (child.runtime_internal::coversPoint(point.x, point.y, within)) {
                    found.push(child);
                }
            }
        }

        /** Whether what this draws itself, without its children, is at a point of its own coordinates. */
        runtime_internal function drawsAt(x:Number, y:Number):Boolean {
            return false;
        }

        runtime_internal override function coversPoint(x:Number, y:Number, matrix:Matrix):Boolean {
            var inverse:Matrix = matrix.clone();
            inverse.invert();
            var local:Point = inverse.transformPoint(new Point(x, y));
            if (runtime_internal::drawsAt(local.x, local.y)) {
                return true;
            }
            var children:Array = _children;
            for (var i:int = 0; i < children.length; i++) {
                var child:DisplayObject = children[i] as DisplayObject;
                if (child != null) {
                    var within:Matrix = child.runtime_internal::matrix;
                    within.concat(matrix);
                    if (child.runtime_internal::coversPoint(x, y, within)) {
                        return true;
                    }
                }
            }
            return false;
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
                var child:DisplayObject = children[i] as DisplayObject;
                if (child is DisplayObjectContainer) {
                    DisplayObjectContainer(child).stopAllMovieClips();
                }
            }
        }

        runtime_internal override function collectBounds(matrix:Matrix, bounds:Bounds, withLines:Boolean):void {
            var own:Array = runtime_internal::ownExtent(withLines);
            if (own != null) {
                bounds.add(own, matrix);
            }
            var children:Array = _children;
            for (var i:int = 0; i < children.length; i++) {
                var child:DisplayObject = children[i] as DisplayObject;
                if (child != null) {
                    var within:Matrix = child.runtime_internal::matrix;
                    within.concat(matrix);
                    child.runtime_internal::collectBounds(within, bounds, withLines);
                }
            }
        }

        runtime_internal override function paint(painting:Painting, matrix:Matrix, color:ColorTransform):void {
            if (runtime_internal::ownExtent(true) != null) {
                Painting.leaveOut("of what isn't a picture");
            }
            var children:Array = _children;
            for (var i:int = 0; i < children.length; i++) {
                var child:DisplayObject = children[i] as DisplayObject;
                if (child != null) {
                    painting.addChild(child, matrix, color);
                }
            }
        }

        /** The extent of what this draws itself, without its children: left, top, right and bottom in twips, or null. */
        runtime_internal function ownExtent(withLines:Boolean):Array {
            return null;
        }

        runtime_internal override function dispatchStageChange(type:String):void {
            super.runtime_internal::dispatchStageChange(type);
            var children:Array = _children.slice();
            for (var i:int = 0; i < children.length; i++) {
                var child:DisplayObject = children[i] as DisplayObject;
                if (child != null && child._parent == this) {
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
            if (child._parent == this) {
                child.runtime_internal::leaveTimeline();
                move(child, index);
                return child;
            }
            if (child._parent != null) {
                child._parent.runtime_internal::giveAway(child);
            }
            // Listeners may have changed the list.
            _children.splice(Math.min(index, _children.length), 0, child);
            child.runtime_internal::setParent(this);
            child.dispatchEvent(new Event(Event.ADDED, true));
            if (child._parent == this && stage != null) {
                child.runtime_internal::dispatchStageChange(Event.ADDED_TO_STAGE);
            }
            return child;
        }

        private function move(child:DisplayObject, index:int):void {
            _children.splice(_children.indexOf(child), 1);
            _children.splice(index, 0, child);
        }

        runtime_internal override function giveAway(child:DisplayObject):void {
            detach(child);
        }

        private function detach(child:DisplayObject):DisplayObject {
            var wasOnStage:Boolean = stage != null;
            child.dispatchEvent(new Event(Event.REMOVED, true));
            if (wasOnStage) {
                child.runtime_internal::dispatchStageChange(Event.REMOVED_FROM_STAGE);
            }
            // A listener may have taken it away already.
            var index:int = _children.indexOf(child);
            if (index >= 0) {
                _children.splice(index, 1);
                child.runtime_internal::leaveTimeline();
                if (wasOnStage && stage != null) {
                    stage.runtime_internal::left(child);
                }
                child.runtime_internal::setParent(null);
                FrameLoop.runtime_internal::orphaned(child);
            }
            return child;
        }

        // What timelines do.

        /** What its timeline keeps at a depth. */
        internal function placementAt(depth:int):Placement {
            for (var i:int = 0; _placements != null && i < _placements.length; i++) {
                if (_placements[i].depth == depth) {
                    return _placements[i];
                }
            }
            return null;
        }

        /** All that its timeline keeps, the lowest depth first. */
        internal function get placements():Vector.<Placement> {
            return _placements == null ? new Vector.<Placement>() : _placements.slice();
        }

        /** Puts a new object below what its timeline keeps at the next depth above. */
        internal function place(placement:Placement):void {
            if (_placements == null) {
                _placements = new Vector.<Placement>();
            }
            var at:int = 0;
            while (at < _placements.length && _placements[at].depth < placement.depth) {
                at++;
            }
            var index:int = at < _placements.length ? indexOf(_placements[at]) : -1;
            _placements.splice(at, 0, placement);
            if (index < 0) {
                _children.push(placement);
            } else {
                _children.splice(index, 0, placement);
            }
        }

        private function indexOf(placement:Placement):int {
            return _children.indexOf(placement.object == null ? placement : placement.object);
        }

        /** The timeline takes an object away. */
        internal function removePlacement(placement:Placement):void {
            forget(placement);
            var object:DisplayObject = placement.object;
            if (object == null) {
                var index:int = _children.indexOf(placement);
                if (index >= 0) {
                    _children.splice(index, 1);
                }
                return;
            }
            if (object._parent == this) {
                detach(object);
                clearNamedChild(placement.name);
            }
        }

        /** Forgets that the timeline keeps something, which stays a child. */
        internal function forget(placement:Placement):void {
            var index:int = _placements == null ? -1 : _placements.indexOf(placement);
            if (index >= 0) {
                _placements.splice(index, 1);
            }
        }

        runtime_internal override function placementMade(placement:Placement):void {
            var index:int = _children.indexOf(placement);
            if (index >= 0) {
                _children[index] = placement.object;
            }
        }

        runtime_internal override function placementFailed(placement:Placement):void {
            var index:int = _children.indexOf(placement);
            if (index >= 0) {
                _children.splice(index, 1);
            }
            forget(placement);
        }

        /** What is known under the name of a child that its timeline has taken away is null, unless it can't be read. */
        private function clearNamedChild(name:String):void {
            if (name == null || name == "") {
                return;
            }
            try {
                if (SwfSymbol.getChild(this, name) == null) {
                    return;
                }
            } catch (error:*) {
                return;
            }
            Placement.setNamedChild(this, name, null);
        }

        /** What its timeline has put into it is being made: its own constructor is still to come. */
        internal final function get isConstructing():Boolean {
            return _isConstructing;
        }

        runtime_internal override function constructFirst():void {
            _isConstructing = true;
            constructFrame();
            _isConstructing = false;
        }

        runtime_internal override function constructChildren():void {
            if (!_isConstructing) {
                constructFrame();
            }
        }

        /** Makes what isn't made yet, here and below. */
        internal function constructFrame():void {
            for (var i:int = 0; i < _children.length; i++) {
                var placement:Placement = _children[i] as Placement;
                if (placement != null) {
                    placement.construct();
                    if (_children[i] != placement.object) {
                        // It is elsewhere by now, or could not be made.
                        i--;
                    }
                } else if (_children[i]._isConstructed) {
                    DisplayObject(_children[i]).runtime_internal::constructChildren();
                }
            }
        }

        /** Children go before their parent, the topmost first. */
        runtime_internal override function advanceFrame():void {
            var children:Array = _children.slice();
            for (var i:int = children.length - 1; i >= 0; i--) {
                var child:DisplayObject = children[i] as DisplayObject;
                if (child != null && child._parent == this) {
                    child.runtime_internal::advanceFrame();
                }
            }
        }

        runtime_internal override function collectFrameScripts(due:Array):void {
            var children:Array = _children;
            for (var i:int = 0; i < children.length; i++) {
                var child:DisplayObject = children[i] as DisplayObject;
                if (child != null) {
                    child.runtime_internal::collectFrameScripts(due);
                }
            }
        }

        /** Brings about the frames of a sprite's timeline, where there is only the first one to show. */
        runtime_internal override function prepare():void {
            var made:SwfSymbol = runtime_internal::symbol;
            if (_list == null && made != null && made.isTimeline) {
                _list = [];
                Timeline.of(made).enter(this, 1);
            }
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
            if (child._parent != this) {
                Error.throwError(ArgumentError, 2025);
            }
        }
    }
}
