package flash.display {
    import flash.geom.Point;
    import flash.geom.Rectangle;

    /** Where the mouse is, in the coordinates of the stage. */
    internal final class Pointer {
        internal static var x:Number = 0;
        internal static var y:Number = 0;

        /** What is being dragged, and within what: null for anywhere. */
        private static var _dragged:Sprite = null;
        private static var _bounds:Rectangle = null;

        /** From the pointer to the dragged object, in its parent's coordinates. */
        private static var _offset:Point = null;

        /** What the dragged object was last over. */
        internal static var dropTarget:DisplayObject = null;

        internal static function startDrag(object:Sprite, lockCenter:Boolean, bounds:Rectangle):void {
            _dragged = object;
            _bounds = bounds == null ? null : bounds.clone();
            var pointer:Point = inParent(object);
            _offset = lockCenter ? new Point() : new Point(object.x - pointer.x, object.y - pointer.y);
            if (lockCenter) {
                drag();
            }
        }

        internal static function stopDrag(object:Sprite):void {
            if (_dragged == object) {
                _dragged = null;
            }
        }

        /** Moves what is being dragged to where the pointer is. */
        internal static function drag():void {
            if (_dragged == null) {
                return;
            }
            var to:Point = inParent(_dragged).add(_offset);
            if (_bounds != null) {
                to.x = Math.max(_bounds.left, Math.min(_bounds.right, to.x));
                to.y = Math.max(_bounds.top, Math.min(_bounds.bottom, to.y));
            }
            _dragged.x = to.x;
            _dragged.y = to.y;
        }

        private static function inParent(object:DisplayObject):Point {
            return object.parent == null ? position : object.parent.globalToLocal(position);
        }

        internal static function get position():Point {
            return new Point(x, y);
        }
    }
}
