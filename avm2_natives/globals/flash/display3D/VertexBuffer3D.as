package flash.display3D {
    import airshim.Unimplemented;
    import flash.utils.ByteArray;

    /** Declared, so that programs that name it load; what it can't do throws Error #1001. */
    [API("674")]
    public class VertexBuffer3D {
        public function VertexBuffer3D() {
            super();
            Error.throwError(ArgumentError, 2012, "VertexBuffer3D$");
        }

        public function dispose():void {
            Unimplemented.throwFor("flash.display3D::VertexBuffer3D/dispose()");
        }

        public function uploadFromByteArray(data:ByteArray, byteArrayOffset:int, startVertex:int, numVertices:int):void {
            Unimplemented.throwFor("flash.display3D::VertexBuffer3D/uploadFromByteArray()");
        }

        public function uploadFromVector(data:Vector.<Number>, startVertex:int, numVertices:int):void {
            Unimplemented.throwFor("flash.display3D::VertexBuffer3D/uploadFromVector()");
        }
    }
}
