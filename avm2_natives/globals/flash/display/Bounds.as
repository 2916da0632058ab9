package flash.display {
    import flash.geom.Matrix;
    import flash.geom.Rectangle;

    /** A rectangle that grows with what it has to hold, in twips: each corner that it takes in is a whole one. */
    internal final class Bounds {
        private static const TWIPS:Number = 20;

        internal var left:Number = Number.POSITIVE_INFINITY;
        internal var top:Number = Number.POSITIVE_INFINITY;
        internal var right:Number = Number.NEGATIVE_INFINITY;
        internal var bottom:Number = Number.NEGATIVE_INFINITY;

        public function Bounds() {
            super();
        }

        internal function get isEmpty():Boolean {
            return right < left;
        }

        /** Takes in a rectangle of other coordinates: left, top, right and bottom in twips. */
        internal function add(sides:Array, matrix:Matrix):void {
            addCorner(sides[0], sides[1], matrix);
            addCorner(sides[2], sides[1], matrix);
            addCorner(sides[0], sides[3], matrix);
            addCorner(sides[2], sides[3], matrix);
        }

        private function addCorner(x:Number, y:Number, matrix:Matrix):void {
            var toX:Number = Math.round(matrix.a * x + matrix.c * y + matrix.tx * TWIPS);
            var toY:Number = Math.round(matrix.b * x + matrix.d * y + matrix.ty * TWIPS);
            left = Math.min(left, toX);
            top = Math.min(top, toY);
            right = Math.max(right, toX);
            bottom = Math.max(bottom, toY);
        }

        internal function contains(x:Number, y:Number):Boolean {
            return x >= left && x < right && y >= top && y < bottom;
        }

        internal function meets(other:Bounds):Boolean {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        internal function toRectangle():Rectangle {
            if (isEmpty) {
                return new Rectangle();
            }
            return new Rectangle(left / TWIPS, top / TWIPS, (right - left) / TWIPS, (bottom - top) / TWIPS);
        }
    }
}
