package flash.geom {
    [API("662")]
    public class PerspectiveProjection {
        private var _fieldOfView:Number = 55;
        private var _center:Point = new Point(250, 250);

        public function PerspectiveProjection() {
            super();
        }

        public function get fieldOfView():Number {
            return _fieldOfView;
        }

        public function set fieldOfView(fieldOfViewAngleInDegrees:Number):void {
            if (fieldOfViewAngleInDegrees <= 0 || fieldOfViewAngleInDegrees >= 180) {
                Error.throwError(ArgumentError, 2182);
            }
            _fieldOfView = fieldOfViewAngleInDegrees;
        }

        public function get focalLength():Number {
            return 250 / Math.tan(_fieldOfView * Math.PI / 360);
        }

        public function set focalLength(value:Number):void {
            if (value <= 0) {
                Error.throwError(ArgumentError, 2186, value);
            }
            _fieldOfView = Math.atan(250 / value) * 360 / Math.PI;
        }

        public function get projectionCenter():Point {
            return _center.clone();
        }

        public function set projectionCenter(p:Point):void {
            if (p == null) {
                Error.throwError(TypeError, 2007, "p");
            }
            _center = p.clone();
        }

        public function toMatrix3D():Matrix3D {
            var length:Number = focalLength;
            return new Matrix3D(Vector.<Number>([length, 0, 0, 0, 0, length, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0]));
        }
    }
}
