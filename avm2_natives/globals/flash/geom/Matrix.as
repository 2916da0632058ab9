package flash.geom {
    public class Matrix {
        /** A gradient box spans this many twentieths of a pixel before it is scaled. */
        private static const GRADIENT_SQUARE:Number = 1638.4;

        public var a:Number;
        public var b:Number;
        public var c:Number;
        public var d:Number;
        public var tx:Number;
        public var ty:Number;

        public function Matrix(a:Number = 1, b:Number = 0, c:Number = 0, d:Number = 1, tx:Number = 0, ty:Number = 0) {
            super();
            setTo(a, b, c, d, tx, ty);
        }

        public function clone():Matrix {
            return new Matrix(a, b, c, d, tx, ty);
        }

        public function concat(m:Matrix):void {
            setTo(
                a * m.a + b * m.c, a * m.b + b * m.d,
                c * m.a + d * m.c, c * m.b + d * m.d,
                tx * m.a + ty * m.c + m.tx, tx * m.b + ty * m.d + m.ty
            );
        }

        public function invert():void {
            if (b == 0 && c == 0) {
                setTo(1 / a, 0, 0, 1 / d, -tx / a, -ty / d);
                return;
            }
            var determinant:Number = a * d - b * c;
            if (determinant == 0) {
                identity();
                return;
            }
            setTo(
                d / determinant, -b / determinant, -c / determinant, a / determinant,
                (c * ty - d * tx) / determinant, (b * tx - a * ty) / determinant
            );
        }

        public function identity():void {
            setTo(1, 0, 0, 1, 0, 0);
        }

        public function createBox(scaleX:Number, scaleY:Number, rotation:Number = 0, tx:Number = 0, ty:Number = 0):void {
            var cosine:Number = Math.cos(rotation);
            var sine:Number = Math.sin(rotation);
            setTo(cosine * scaleX, sine * scaleY, -sine * scaleX, cosine * scaleY, tx, ty);
        }

        public function createGradientBox(width:Number, height:Number, rotation:Number = 0, tx:Number = 0, ty:Number = 0):void {
            createBox(width / GRADIENT_SQUARE, height / GRADIENT_SQUARE, rotation, tx + width / 2, ty + height / 2);
        }

        public function rotate(angle:Number):void {
            var cosine:Number = Math.cos(angle);
            var sine:Number = Math.sin(angle);
            setTo(
                a * cosine - b * sine, a * sine + b * cosine,
                c * cosine - d * sine, c * sine + d * cosine,
                tx * cosine - ty * sine, tx * sine + ty * cosine
            );
        }

        public function translate(dx:Number, dy:Number):void {
            tx += dx;
            ty += dy;
        }

        public function scale(sx:Number, sy:Number):void {
            setTo(a * sx, b * sy, c * sx, d * sy, tx * sx, ty * sy);
        }

        public function deltaTransformPoint(point:Point):Point {
            return new Point(a * point.x + c * point.y, d * point.y + b * point.x);
        }

        public function transformPoint(point:Point):Point {
            return new Point(a * point.x + c * point.y + tx, d * point.y + b * point.x + ty);
        }

        public function copyFrom(sourceMatrix:Matrix):void {
            setTo(sourceMatrix.a, sourceMatrix.b, sourceMatrix.c, sourceMatrix.d, sourceMatrix.tx, sourceMatrix.ty);
        }

        public function setTo(aa:Number, ba:Number, ca:Number, da:Number, txa:Number, tya:Number):void {
            a = aa;
            b = ba;
            c = ca;
            d = da;
            tx = txa;
            ty = tya;
        }

        // A matrix has a third row, (0, 0, 1), which can't be changed; a row beyond it counts as that one. Rows and columns
        // are named differently for reading and writing: writing a "column" writes a row.

        public function copyRowTo(row:uint, vector3D:Vector3D):void {
            if (row == 0) {
                vector3D.setTo(a, c, tx);
            } else if (row == 1) {
                vector3D.setTo(b, d, ty);
            } else {
                vector3D.setTo(0, 0, 1);
            }
        }

        public function copyColumnTo(column:uint, vector3D:Vector3D):void {
            if (column == 0) {
                vector3D.setTo(a, b, 0);
            } else if (column == 1) {
                vector3D.setTo(c, d, 0);
            } else {
                vector3D.setTo(tx, ty, 1);
            }
        }

        public function copyRowFrom(row:uint, vector3D:Vector3D):void {
            if (row == 0) {
                a = vector3D.x;
                c = vector3D.y;
                tx = vector3D.z;
            } else if (row == 1) {
                b = vector3D.x;
                d = vector3D.y;
                ty = vector3D.z;
            }
        }

        public function copyColumnFrom(column:uint, vector3D:Vector3D):void {
            copyRowFrom(column, vector3D);
        }

        public function toString():String {
            return "(a=" + a + ", b=" + b + ", c=" + c + ", d=" + d + ", tx=" + tx + ", ty=" + ty + ")";
        }
    }
}
