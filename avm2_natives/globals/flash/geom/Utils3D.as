package flash.geom {
    [API("662")]
    public class Utils3D {
        public function Utils3D() {
            super();
        }

        public static function projectVector(m:Matrix3D, v:Vector3D):Vector3D {
            var result:Vector3D = m.transformVector(v);
            result.project();
            return result;
        }

        public static function projectVectors(
            m:Matrix3D, verts:Vector.<Number>, projectedVerts:Vector.<Number>, uvts:Vector.<Number>
        ):void {
            var count:int = verts.length / 3;
            for (var i:int = 0; i < count; i++) {
                var from:Vector3D = new Vector3D(verts[3 * i], verts[3 * i + 1], verts[3 * i + 2]);
                var to:Vector3D = m.transformVector(from);
                projectedVerts[2 * i] = to.x / to.w;
                projectedVerts[2 * i + 1] = to.y / to.w;
                if (3 * i + 2 < uvts.length) {
                    uvts[3 * i + 2] = 1 / to.w;
                }
            }
        }

        /** Turns `mat` towards `at`, as far as `percent` says. */
        public static function pointTowards(
            percent:Number, mat:Matrix3D, pos:Vector3D, at:Vector3D = null, up:Vector3D = null
        ):Matrix3D {
            var turned:Matrix3D = mat.clone();
            turned.pointAt(pos, at, up);
            return Matrix3D.interpolate(mat, turned, percent);
        }
    }
}
