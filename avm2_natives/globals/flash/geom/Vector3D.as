package flash.geom {
    [API("662")]
    public class Vector3D {
        public static const X_AXIS:Vector3D = new Vector3D(1, 0, 0);
        public static const Y_AXIS:Vector3D = new Vector3D(0, 1, 0);
        public static const Z_AXIS:Vector3D = new Vector3D(0, 0, 1);

        public var x:Number;
        public var y:Number;
        public var z:Number;
        public var w:Number;

        public function Vector3D(x:Number = 0.0, y:Number = 0.0, z:Number = 0.0, w:Number = 0.0) {
            super();
            this.x = x;
            this.y = y;
            this.z = z;
            this.w = w;
        }

        public static function angleBetween(a:Vector3D, b:Vector3D):Number {
            return Math.acos(a.dotProduct(b) / (a.length * b.length));
        }

        public static function distance(pt1:Vector3D, pt2:Vector3D):Number {
            return pt1.subtract(pt2).length;
        }

        public function get length():Number {
            return Math.sqrt(lengthSquared);
        }

        public function get lengthSquared():Number {
            return x * x + y * y + z * z;
        }

        public function clone():Vector3D {
            return new Vector3D(x, y, z, w);
        }

        public function dotProduct(a:Vector3D):Number {
            return x * a.x + y * a.y + z * a.z;
        }

        public function crossProduct(a:Vector3D):Vector3D {
            return new Vector3D(y * a.z - z * a.y, z * a.x - x * a.z, x * a.y - y * a.x, 1);
        }

        public function normalize():Number {
            var current:Number = length;
            scaleBy(current == 0 ? 0 : 1 / current);
            return current;
        }

        public function scaleBy(s:Number):void {
            x *= s;
            y *= s;
            z *= s;
        }

        public function incrementBy(a:Vector3D):void {
            x += a.x;
            y += a.y;
            z += a.z;
        }

        public function decrementBy(a:Vector3D):void {
            x -= a.x;
            y -= a.y;
            z -= a.z;
        }

        public function add(a:Vector3D):Vector3D {
            return new Vector3D(x + a.x, y + a.y, z + a.z);
        }

        public function subtract(a:Vector3D):Vector3D {
            return new Vector3D(x - a.x, y - a.y, z - a.z);
        }

        public function negate():void {
            scaleBy(-1);
        }

        public function equals(toCompare:Vector3D, allFour:Boolean = false):Boolean {
            return x == toCompare.x && y == toCompare.y && z == toCompare.z && (!allFour || w == toCompare.w);
        }

        public function nearEquals(toCompare:Vector3D, tolerance:Number, allFour:Boolean = false):Boolean {
            return Math.abs(x - toCompare.x) < tolerance
                && Math.abs(y - toCompare.y) < tolerance
                && Math.abs(z - toCompare.z) < tolerance
                && (!allFour || Math.abs(w - toCompare.w) < tolerance);
        }

        public function project():void {
            x /= w;
            y /= w;
            z /= w;
        }

        public function copyFrom(sourceVector3D:Vector3D):void {
            setTo(sourceVector3D.x, sourceVector3D.y, sourceVector3D.z);
        }

        public function setTo(xa:Number, ya:Number, za:Number):void {
            x = xa;
            y = ya;
            z = za;
        }

        public function toString():String {
            return "Vector3D(" + x + ", " + y + ", " + z + ")";
        }
    }
}
