package flash.geom {
    /** Four by four numbers, column by column: the last column is the translation. */
    [API("662")]
    public class Matrix3D {
        private static const IDENTITY:Array = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];

        private var _m:Vector.<Number>;

        public function Matrix3D(v:Vector.<Number> = null) {
            super();
            if (v != null && v.length >= 16) {
                _m = v.slice(0, 16);
            } else {
                identity();
            }
        }

        public function clone():Matrix3D {
            return new Matrix3D(_m);
        }

        public function identity():void {
            _m = Vector.<Number>(IDENTITY);
        }

        public function get rawData():Vector.<Number> {
            return _m.slice();
        }

        public function set rawData(v:Vector.<Number>):void {
            if (v == null) {
                Error.throwError(TypeError, 2007, "v");
            }
            if (v.length >= 16) {
                _m = v.slice(0, 16);
            }
        }

        public function get position():Vector3D {
            return new Vector3D(_m[12], _m[13], _m[14]);
        }

        public function set position(pos:Vector3D):void {
            _m[12] = pos.x;
            _m[13] = pos.y;
            _m[14] = pos.z;
        }

        public function get determinant():Number {
            return minor(0, 1, 0, 1) * minor(2, 3, 2, 3) - minor(0, 1, 0, 2) * minor(2, 3, 1, 3)
                + minor(0, 1, 0, 3) * minor(2, 3, 1, 2) + minor(0, 1, 1, 2) * minor(2, 3, 0, 3)
                - minor(0, 1, 1, 3) * minor(2, 3, 0, 2) + minor(0, 1, 2, 3) * minor(2, 3, 0, 1);
        }

        /** The determinant of two columns in two rows. */
        private function minor(column1:int, column2:int, row1:int, row2:int):Number {
            return _m[4 * column1 + row1] * _m[4 * column2 + row2] - _m[4 * column1 + row2] * _m[4 * column2 + row1];
        }

        public function append(lhs:Matrix3D):void {
            _m = product(lhs._m, _m);
        }

        public function prepend(rhs:Matrix3D):void {
            _m = product(_m, rhs._m);
        }

        /** What applies `b` first and `a` then. */
        private static function product(a:Vector.<Number>, b:Vector.<Number>):Vector.<Number> {
            var result:Vector.<Number> = new Vector.<Number>();
            for (var column:int = 0; column < 4; column++) {
                for (var row:int = 0; row < 4; row++) {
                    result.push(a[row] * b[4 * column] + a[4 + row] * b[4 * column + 1]
                        + a[8 + row] * b[4 * column + 2] + a[12 + row] * b[4 * column + 3]);
                }
            }
            return result;
        }

        public function appendTranslation(x:Number, y:Number, z:Number):void {
            _m[12] += x;
            _m[13] += y;
            _m[14] += z;
        }

        public function prependTranslation(x:Number, y:Number, z:Number):void {
            var moved:Matrix3D = new Matrix3D();
            moved.position = new Vector3D(x, y, z);
            prepend(moved);
        }

        public function appendScale(xScale:Number, yScale:Number, zScale:Number):void {
            append(scaling(xScale, yScale, zScale));
        }

        public function prependScale(xScale:Number, yScale:Number, zScale:Number):void {
            prepend(scaling(xScale, yScale, zScale));
        }

        private static function scaling(x:Number, y:Number, z:Number):Matrix3D {
            return new Matrix3D(Vector.<Number>([x, 0, 0, 0, 0, y, 0, 0, 0, 0, z, 0, 0, 0, 0, 1]));
        }

        public function appendRotation(degrees:Number, axis:Vector3D, pivotPoint:Vector3D = null):void {
            append(rotationAbout(degrees, axis, pivotPoint));
        }

        public function prependRotation(degrees:Number, axis:Vector3D, pivotPoint:Vector3D = null):void {
            prepend(rotationAbout(degrees, axis, pivotPoint));
        }

        private static function rotationAbout(degrees:Number, axis:Vector3D, pivot:Vector3D):Matrix3D {
            var rotation:Matrix3D = aroundAxis(degrees * Math.PI / 180, axis);
            if (pivot != null) {
                rotation.prependTranslation(-pivot.x, -pivot.y, -pivot.z);
                rotation.appendTranslation(pivot.x, pivot.y, pivot.z);
            }
            return rotation;
        }

        private static function aroundAxis(angle:Number, axis:Vector3D):Matrix3D {
            var length:Number = axis.length;
            var x:Number = axis.x / length;
            var y:Number = axis.y / length;
            var z:Number = axis.z / length;
            var c:Number = Math.cos(angle);
            var s:Number = Math.sin(angle);
            var t:Number = 1 - c;
            return new Matrix3D(Vector.<Number>([
                c + x * x * t, x * y * t + z * s, x * z * t - y * s, 0,
                x * y * t - z * s, c + y * y * t, y * z * t + x * s, 0,
                x * z * t + y * s, y * z * t - x * s, c + z * z * t, 0,
                0, 0, 0, 1
            ]));
        }

        public function invert():Boolean {
            var d:Number = determinant;
            if (Math.abs(d) <= 1e-11) {
                return false;
            }
            var inverse:Vector.<Number> = new Vector.<Number>();
            for (var column:int = 0; column < 4; column++) {
                for (var row:int = 0; row < 4; row++) {
                    inverse.push(cofactor(row, column) / d);
                }
            }
            _m = inverse;
            return true;
        }

        /** The determinant without a column and a row, with its sign. */
        private function cofactor(withoutColumn:int, withoutRow:int):Number {
            var m:Array = [];
            for (var column:int = 0; column < 4; column++) {
                for (var row:int = 0; row < 4; row++) {
                    if (column != withoutColumn && row != withoutRow) {
                        m.push(_m[4 * column + row]);
                    }
                }
            }
            var value:Number = m[0] * (m[4] * m[8] - m[5] * m[7]) - m[1] * (m[3] * m[8] - m[5] * m[6])
                + m[2] * (m[3] * m[7] - m[4] * m[6]);
            return (withoutColumn + withoutRow) % 2 == 0 ? value : -value;
        }

        public function transpose():void {
            var m:Vector.<Number> = _m.slice();
            for (var column:int = 0; column < 4; column++) {
                for (var row:int = 0; row < 4; row++) {
                    _m[4 * column + row] = m[4 * row + column];
                }
            }
        }

        public function transformVector(v:Vector3D):Vector3D {
            var result:Vector3D = deltaTransformVector(v);
            return new Vector3D(
                result.x + _m[12], result.y + _m[13], result.z + _m[14],
                _m[3] * v.x + _m[7] * v.y + _m[11] * v.z + _m[15]);
        }

        public function deltaTransformVector(v:Vector3D):Vector3D {
            return new Vector3D(
                _m[0] * v.x + _m[4] * v.y + _m[8] * v.z,
                _m[1] * v.x + _m[5] * v.y + _m[9] * v.z,
                _m[2] * v.x + _m[6] * v.y + _m[10] * v.z,
                _m[3] * v.x + _m[7] * v.y + _m[11] * v.z);
        }

        public function transformVectors(vin:Vector.<Number>, vout:Vector.<Number>):void {
            if (vin == null) {
                Error.throwError(TypeError, 2007, "vin");
            }
            if (vout == null) {
                Error.throwError(TypeError, 2007, "vout");
            }
            var count:int = vin.length / 3;
            if (vout.fixed && vout.length < count * 3) {
                Error.throwError(RangeError, 1126);
            }
            for (var i:int = 0; i < count * 3; i += 3) {
                var result:Vector3D = transformVector(new Vector3D(vin[i], vin[i + 1], vin[i + 2]));
                vout[i] = result.x;
                vout[i + 1] = result.y;
                vout[i + 2] = result.z;
            }
        }

        public function copyColumnTo(column:uint, vector3D:Vector3D):void {
            requireIndex(column, "column");
            vector3D.x = _m[4 * column];
            vector3D.y = _m[4 * column + 1];
            vector3D.z = _m[4 * column + 2];
            vector3D.w = _m[4 * column + 3];
        }

        public function copyColumnFrom(column:uint, vector3D:Vector3D):void {
            requireIndex(column, "column");
            _m[4 * column] = vector3D.x;
            _m[4 * column + 1] = vector3D.y;
            _m[4 * column + 2] = vector3D.z;
            _m[4 * column + 3] = vector3D.w;
        }

        public function copyRowTo(row:uint, vector3D:Vector3D):void {
            requireIndex(row, "row");
            vector3D.x = _m[row];
            vector3D.y = _m[4 + row];
            vector3D.z = _m[8 + row];
            vector3D.w = _m[12 + row];
        }

        public function copyRowFrom(row:uint, vector3D:Vector3D):void {
            requireIndex(row, "row");
            _m[row] = vector3D.x;
            _m[4 + row] = vector3D.y;
            _m[8 + row] = vector3D.z;
            _m[12 + row] = vector3D.w;
        }

        private static function requireIndex(index:uint, name:String):void {
            if (index > 3) {
                Error.throwError(ArgumentError, 2004);
            }
        }

        public function copyFrom(sourceMatrix3D:Matrix3D):void {
            _m = sourceMatrix3D.rawData;
        }

        public function copyToMatrix3D(dest:Matrix3D):void {
            dest._m = rawData;
        }

        public function copyRawDataFrom(vector:Vector.<Number>, index:uint = 0, transpose:Boolean = false):void {
            for (var i:int = 0; i < 16; i++) {
                _m[i] = vector[index + i];
            }
            if (transpose) {
                this.transpose();
            }
        }

        public function copyRawDataTo(vector:Vector.<Number>, index:uint = 0, transpose:Boolean = false):void {
            for (var i:int = 0; i < 16; i++) {
                vector[index + i] = _m[transpose ? (i % 4) * 4 + int(i / 4) : i];
            }
        }

        /** Translation, rotation and scale. */
        public function decompose(orientationStyle:String = "eulerAngles"):Vector.<Vector3D> {
            requireStyle(orientationStyle);
            var x:Vector3D = new Vector3D(_m[0], _m[1], _m[2]);
            var y:Vector3D = new Vector3D(_m[4], _m[5], _m[6]);
            var z:Vector3D = new Vector3D(_m[8], _m[9], _m[10]);
            var scale:Vector3D = new Vector3D(x.length, y.length, z.length);
            if (x.crossProduct(y).dotProduct(z) < 0) {
                scale.z = -scale.z;
            }
            x.scaleBy(1 / scale.x);
            y.scaleBy(1 / scale.y);
            z.scaleBy(1 / scale.z);
            var rotation:Vector3D = new Vector3D();
            switch (orientationStyle) {
                case Orientation3D.EULER_ANGLES:
                    rotation.y = Math.asin(-x.z);
                    if (x.z != 1 && x.z != -1) {
                        rotation.x = Math.atan2(y.z, z.z);
                        rotation.z = Math.atan2(x.y, x.x);
                    } else {
                        rotation.z = 0;
                        rotation.x = Math.atan2(y.x, y.y);
                    }
                    break;
                default:
                    rotation = quaternionOf(x, y, z);
                    if (orientationStyle == Orientation3D.AXIS_ANGLE) {
                        var angle:Number = 2 * Math.acos(rotation.w);
                        var length:Number = Math.sqrt(1 - rotation.w * rotation.w);
                        if (length != 0) {
                            rotation.scaleBy(1 / length);
                        } else {
                            rotation.x = rotation.y = rotation.z = 0;
                        }
                        rotation.w = angle;
                    }
            }
            var result:Vector.<Vector3D> = new Vector.<Vector3D>();
            result.push(position, rotation, scale);
            return result;
        }

        private static function quaternionOf(x:Vector3D, y:Vector3D, z:Vector3D):Vector3D {
            var q:Vector3D = new Vector3D();
            var trace:Number = x.x + y.y + z.z;
            var s:Number;
            if (trace > 0) {
                q.w = Math.sqrt(1 + trace) / 2;
                s = 4 * q.w;
                q.x = (y.z - z.y) / s;
                q.y = (z.x - x.z) / s;
                q.z = (x.y - y.x) / s;
            } else if (x.x > y.y && x.x > z.z) {
                q.x = Math.sqrt(1 + x.x - y.y - z.z) / 2;
                s = 4 * q.x;
                q.w = (y.z - z.y) / s;
                q.y = (x.y + y.x) / s;
                q.z = (z.x + x.z) / s;
            } else if (y.y > z.z) {
                q.y = Math.sqrt(1 + y.y - x.x - z.z) / 2;
                s = 4 * q.y;
                q.x = (x.y + y.x) / s;
                q.w = (z.x - x.z) / s;
                q.z = (y.z + z.y) / s;
            } else {
                q.z = Math.sqrt(1 + z.z - x.x - y.y) / 2;
                s = 4 * q.z;
                q.x = (z.x + x.z) / s;
                q.y = (y.z + z.y) / s;
                q.w = (x.y - y.x) / s;
            }
            return q;
        }

        public function recompose(components:Vector.<Vector3D>, orientationStyle:String = "eulerAngles"):Boolean {
            requireStyle(orientationStyle);
            if (components == null || components.length < 3) {
                return false;
            }
            var scale:Vector3D = components[2];
            if (scale.x == 0 || scale.y == 0 || scale.z == 0) {
                return false;
            }
            var rotation:Vector3D = components[1];
            var result:Matrix3D = new Matrix3D();
            result.appendScale(scale.x, scale.y, scale.z);
            if (orientationStyle == Orientation3D.EULER_ANGLES) {
                result.append(aroundAxis(rotation.x, Vector3D.X_AXIS));
                result.append(aroundAxis(rotation.y, Vector3D.Y_AXIS));
                result.append(aroundAxis(rotation.z, Vector3D.Z_AXIS));
            } else {
                var q:Vector3D = rotation.clone();
                if (orientationStyle == Orientation3D.AXIS_ANGLE) {
                    q.scaleBy(Math.sin(rotation.w / 2));
                    q.w = Math.cos(rotation.w / 2);
                }
                result.append(new Matrix3D(Vector.<Number>([
                    1 - 2 * q.y * q.y - 2 * q.z * q.z, 2 * q.x * q.y + 2 * q.w * q.z, 2 * q.x * q.z - 2 * q.w * q.y, 0,
                    2 * q.x * q.y - 2 * q.w * q.z, 1 - 2 * q.x * q.x - 2 * q.z * q.z, 2 * q.y * q.z + 2 * q.w * q.x, 0,
                    2 * q.x * q.z + 2 * q.w * q.y, 2 * q.y * q.z - 2 * q.w * q.x, 1 - 2 * q.x * q.x - 2 * q.y * q.y, 0,
                    0, 0, 0, 1
                ])));
            }
            result.position = components[0];
            _m = result._m;
            return true;
        }

        private static function requireStyle(style:String):void {
            if (style != Orientation3D.EULER_ANGLES && style != Orientation3D.AXIS_ANGLE && style != Orientation3D.QUATERNION) {
                Error.throwError(Error, 2187, style);
            }
        }

        public static function interpolate(thisMat:Matrix3D, toMat:Matrix3D, percent:Number):Matrix3D {
            var result:Matrix3D = thisMat.clone();
            result.interpolateTo(toMat, percent);
            return result;
        }

        /** The translation goes along a line, the rotation along the shortest arc. */
        public function interpolateTo(toMat:Matrix3D, percent:Number):void {
            var from:Vector.<Vector3D> = decompose(Orientation3D.QUATERNION);
            var to:Vector.<Vector3D> = toMat.decompose(Orientation3D.QUATERNION);
            var rest:Number = 1 - percent;
            var sign:Number = from[1].x * to[1].x + from[1].y * to[1].y + from[1].z * to[1].z + from[1].w * to[1].w < 0 ? -1 : 1;
            var q:Vector3D = new Vector3D(
                from[1].x * rest + sign * to[1].x * percent, from[1].y * rest + sign * to[1].y * percent,
                from[1].z * rest + sign * to[1].z * percent, from[1].w * rest + sign * to[1].w * percent);
            var length:Number = Math.sqrt(q.x * q.x + q.y * q.y + q.z * q.z + q.w * q.w);
            q.scaleBy(1 / length);
            q.w /= length;
            var place:Vector3D = new Vector3D(
                from[0].x * rest + to[0].x * percent, from[0].y * rest + to[0].y * percent, from[0].z * rest + to[0].z * percent);
            recompose(Vector.<Vector3D>([place, q, new Vector3D(1, 1, 1)]), Orientation3D.QUATERNION);
        }

        public function pointAt(pos:Vector3D, at:Vector3D = null, up:Vector3D = null):void {
            if (at == null) {
                at = new Vector3D(0, 0, -1);
            }
            if (up == null) {
                up = new Vector3D(0, -1, 0);
            }
            var direction:Vector3D = pos.subtract(position);
            direction.normalize();
            var side:Vector3D = direction.crossProduct(up);
            side.normalize();
            var above:Vector3D = side.crossProduct(direction);
            var place:Vector3D = position;
            _m = Vector.<Number>([
                -side.x, -side.y, -side.z, 0, -above.x, -above.y, -above.z, 0,
                -direction.x, -direction.y, -direction.z, 0, place.x, place.y, place.z, 1
            ]);
        }
    }
}
