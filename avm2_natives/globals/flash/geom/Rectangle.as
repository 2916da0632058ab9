package flash.geom {
    public class Rectangle {
        public var x:Number;
        public var y:Number;
        public var width:Number;
        public var height:Number;

        public function Rectangle(x:Number = 0, y:Number = 0, width:Number = 0, height:Number = 0) {
            super();
            this.x = x;
            this.y = y;
            this.width = width;
            this.height = height;
        }

        public function get left():Number {
            return x;
        }

        public function set left(value:Number):void {
            width += x - value;
            x = value;
        }

        public function get right():Number {
            return x + width;
        }

        public function set right(value:Number):void {
            width = value - x;
        }

        public function get top():Number {
            return y;
        }

        public function set top(value:Number):void {
            height += y - value;
            y = value;
        }

        public function get bottom():Number {
            return y + height;
        }

        public function set bottom(value:Number):void {
            height = value - y;
        }

        public function get topLeft():Point {
            return new Point(x, y);
        }

        public function set topLeft(value:Point):void {
            left = value.x;
            top = value.y;
        }

        public function get bottomRight():Point {
            return new Point(right, bottom);
        }

        public function set bottomRight(value:Point):void {
            right = value.x;
            bottom = value.y;
        }

        public function get size():Point {
            return new Point(width, height);
        }

        public function set size(value:Point):void {
            width = value.x;
            height = value.y;
        }

        public function clone():Rectangle {
            return new Rectangle(x, y, width, height);
        }

        public function isEmpty():Boolean {
            return width <= 0 || height <= 0;
        }

        public function setEmpty():void {
            x = 0;
            y = 0;
            width = 0;
            height = 0;
        }

        public function inflate(dx:Number, dy:Number):void {
            x -= dx;
            width += 2 * dx;
            y -= dy;
            height += 2 * dy;
        }

        public function inflatePoint(point:Point):void {
            inflate(point.x, point.y);
        }

        public function offset(dx:Number, dy:Number):void {
            x += dx;
            y += dy;
        }

        public function offsetPoint(point:Point):void {
            offset(point.x, point.y);
        }

        public function contains(x:Number, y:Number):Boolean {
            return x >= this.x && x < right && y >= this.y && y < bottom;
        }

        public function containsPoint(point:Point):Boolean {
            return contains(point.x, point.y);
        }

        public function containsRect(rect:Rectangle):Boolean {
            if (rect.width <= 0 || rect.height <= 0) {
                return rect.x > x && rect.y > y && rect.right < right && rect.bottom < bottom;
            }
            return rect.x >= x && rect.y >= y && rect.right <= right && rect.bottom <= bottom;
        }

        public function intersection(toIntersect:Rectangle):Rectangle {
            var result:Rectangle = new Rectangle();
            if (isEmpty() || toIntersect.isEmpty()) {
                return result;
            }
            result.x = Math.max(x, toIntersect.x);
            result.y = Math.max(y, toIntersect.y);
            result.width = Math.min(right, toIntersect.right) - result.x;
            result.height = Math.min(bottom, toIntersect.bottom) - result.y;
            if (result.isEmpty()) {
                result.setEmpty();
            }
            return result;
        }

        public function intersects(toIntersect:Rectangle):Boolean {
            return !intersection(toIntersect).isEmpty();
        }

        public function union(toUnion:Rectangle):Rectangle {
            if (isEmpty()) {
                return toUnion.clone();
            }
            if (toUnion.isEmpty()) {
                return clone();
            }
            var result:Rectangle = new Rectangle(Math.min(x, toUnion.x), Math.min(y, toUnion.y));
            result.width = Math.max(right, toUnion.right) - result.x;
            result.height = Math.max(bottom, toUnion.bottom) - result.y;
            return result;
        }

        public function equals(toCompare:Rectangle):Boolean {
            return toCompare.x == x && toCompare.y == y && toCompare.width == width && toCompare.height == height;
        }

        public function copyFrom(sourceRect:Rectangle):void {
            setTo(sourceRect.x, sourceRect.y, sourceRect.width, sourceRect.height);
        }

        public function setTo(xa:Number, ya:Number, widtha:Number, heighta:Number):void {
            x = xa;
            y = ya;
            width = widtha;
            height = heighta;
        }

        public function toString():String {
            return "(x=" + x + ", y=" + y + ", w=" + width + ", h=" + height + ")";
        }
    }
}
