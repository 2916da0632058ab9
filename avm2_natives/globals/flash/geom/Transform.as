package flash.geom {
    import flash.display.DisplayObject;

    public class Transform {
        private var _displayObject:DisplayObject;
        private var _colorTransform:ColorTransform = new ColorTransform();

        /** The matrix given last; it may be skewed, which scale and rotation alone can't tell. */
        private var _given:Matrix = null;
        private var _givenScaleX:Number;
        private var _givenScaleY:Number;
        private var _givenRotation:Number;

        public function Transform(displayObject:DisplayObject) {
            super();
            if (displayObject == null) {
                Error.throwError(TypeError, 2007, "displayObject");
            }
            _displayObject = displayObject;
        }

        public function get matrix():Matrix {
            if (_given != null && stillAsGiven()) {
                return new Matrix(_given.a, _given.b, _given.c, _given.d, _displayObject.x, _displayObject.y);
            }
            var angle:Number = _displayObject.rotation * Math.PI / 180;
            var cosine:Number = Math.cos(angle);
            var sine:Number = Math.sin(angle);
            return new Matrix(
                cosine * _displayObject.scaleX, sine * _displayObject.scaleX,
                -sine * _displayObject.scaleY, cosine * _displayObject.scaleY,
                _displayObject.x, _displayObject.y
            );
        }

        public function set matrix(value:Matrix):void {
            if (value == null) {
                Error.throwError(TypeError, 2007, "matrix");
            }
            _displayObject.x = value.tx;
            _displayObject.y = value.ty;
            _displayObject.scaleX = Math.sqrt(value.a * value.a + value.b * value.b);
            _displayObject.scaleY = Math.sqrt(value.c * value.c + value.d * value.d)
                * (value.a * value.d - value.b * value.c < 0 ? -1 : 1);
            _displayObject.rotation = Math.atan2(value.b, value.a) * 180 / Math.PI;
            _given = value.clone();
            _givenScaleX = _displayObject.scaleX;
            _givenScaleY = _displayObject.scaleY;
            _givenRotation = _displayObject.rotation;
        }

        private function stillAsGiven():Boolean {
            return _displayObject.scaleX == _givenScaleX
                && _displayObject.scaleY == _givenScaleY
                && _displayObject.rotation == _givenRotation;
        }

        public function get concatenatedMatrix():Matrix {
            var result:Matrix = matrix;
            for (var ancestor:DisplayObject = _displayObject.parent; ancestor != null; ancestor = ancestor.parent) {
                result.concat(ancestor.transform.matrix);
            }
            return result;
        }

        /** The bounding box on the stage. */
        public function get pixelBounds():Rectangle {
            return _displayObject.getBounds(_displayObject.stage == null ? _displayObject.root : _displayObject.stage);
        }

        public function get colorTransform():ColorTransform {
            return copyOf(_colorTransform);
        }

        public function set colorTransform(value:ColorTransform):void {
            if (value == null) {
                Error.throwError(TypeError, 2007, "colorTransform");
            }
            _colorTransform = copyOf(value);
        }

        public function get concatenatedColorTransform():ColorTransform {
            var result:ColorTransform = colorTransform;
            for (var ancestor:DisplayObject = _displayObject.parent; ancestor != null; ancestor = ancestor.parent) {
                var outer:ColorTransform = ancestor.transform.colorTransform;
                outer.concat(result);
                result = outer;
            }
            return result;
        }

        private static function copyOf(source:ColorTransform):ColorTransform {
            return new ColorTransform(
                source.redMultiplier, source.greenMultiplier, source.blueMultiplier, source.alphaMultiplier,
                source.redOffset, source.greenOffset, source.blueOffset, source.alphaOffset
            );
        }
    }
}
