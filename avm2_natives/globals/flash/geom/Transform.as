package flash.geom {
    import airshim.runtime_internal;
    import flash.display.DisplayObject;

    public class Transform {
        private var _displayObject:DisplayObject;
        private var _matrix3D:Matrix3D = null;
        private var _projection:PerspectiveProjection = null;

        public function Transform(displayObject:DisplayObject) {
            super();
            if (displayObject == null) {
                Error.throwError(TypeError, 2007, "displayObject");
            }
            _displayObject = displayObject;
        }

        /** Null while there is a matrix of three dimensions. */
        public function get matrix():Matrix {
            return _matrix3D == null ? _displayObject.runtime_internal::matrix : null;
        }

        public function set matrix(value:Matrix):void {
            if (value != null) {
                _matrix3D = null;
                _displayObject.runtime_internal::matrix = value;
            } else if (_matrix3D == null) {
                _matrix3D = asMatrix3D();
            }
        }

        [API("662")]
        public function get matrix3D():Matrix3D {
            return _matrix3D;
        }

        public function set matrix3D(m:Matrix3D):void {
            if (m != null) {
                _matrix3D = m.clone();
                var raw:Vector.<Number> = m.rawData;
                _displayObject.runtime_internal::matrix = new Matrix(raw[0], raw[1], raw[4], raw[5], raw[12], raw[13]);
            } else if (_matrix3D != null) {
                _matrix3D = null;
                _displayObject.runtime_internal::matrix = new Matrix();
            }
        }

        /** One of the properties that only three dimensions have was set. */
        runtime_internal function changed3D():void {
            _matrix3D = asMatrix3D();
        }

        private function asMatrix3D():Matrix3D {
            var result:Matrix3D = new Matrix3D();
            result.appendScale(_displayObject.scaleX, _displayObject.scaleY, _displayObject.scaleZ);
            result.appendRotation(_displayObject.rotationX, Vector3D.X_AXIS);
            result.appendRotation(_displayObject.rotationY, Vector3D.Y_AXIS);
            result.appendRotation(_displayObject.rotationZ, Vector3D.Z_AXIS);
            const position:Point = _displayObject.runtime_internal::position;
            result.appendTranslation(position.x, position.y, _displayObject.z);
            return result;
        }

        [API("662")]
        public function getRelativeMatrix3D(relativeTo:DisplayObject):Matrix3D {
            if (relativeTo == null) {
                Error.throwError(TypeError, 2007, "relativeTo");
            }
            var to:Matrix = _displayObject.runtime_internal::globalMatrix();
            var from:Matrix = relativeTo.runtime_internal::globalMatrix();
            from.invert();
            to.concat(from);
            return new Matrix3D(Vector.<Number>([to.a, to.b, 0, 0, to.c, to.d, 0, 0, 0, 0, 1, 0, to.tx, to.ty, 0, 1]));
        }

        [API("662")]
        public function get perspectiveProjection():PerspectiveProjection {
            return _projection;
        }

        public function set perspectiveProjection(pm:PerspectiveProjection):void {
            _projection = pm;
        }

        public function get concatenatedMatrix():Matrix {
            return _displayObject.runtime_internal::globalMatrix();
        }

        /** The bounding box on the stage. */
        public function get pixelBounds():Rectangle {
            return _displayObject.getBounds(_displayObject.stage == null ? _displayObject.root : _displayObject.stage);
        }

        public function get colorTransform():ColorTransform {
            return _displayObject.runtime_internal::colorTransform;
        }

        public function set colorTransform(value:ColorTransform):void {
            if (value == null) {
                Error.throwError(TypeError, 2007, "colorTransform");
            }
            _displayObject.runtime_internal::colorTransform = value;
        }

        public function get concatenatedColorTransform():ColorTransform {
            var result:ColorTransform = colorTransform;
            for (var ancestor:DisplayObject = _displayObject.parent; ancestor != null; ancestor = ancestor.parent) {
                var outer:ColorTransform = ancestor.runtime_internal::colorTransform;
                outer.concat(result);
                result = outer;
            }
            return result;
        }
    }
}
