package flash.geom {
    [API("662")]
    public final class Orientation3D {
        public static const EULER_ANGLES:String = "eulerAngles";
        public static const AXIS_ANGLE:String = "axisAngle";
        public static const QUATERNION:String = "quaternion";

        public function Orientation3D() {
            super();
        }
    }
}
