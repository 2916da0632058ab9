package flash.display3D {
    import airshim.Unimplemented;
    import flash.utils.ByteArray;

    /** Declared, so that programs that name it load; what it can't do throws Error #1001. */
    [API("674")]
    public final class IndexBuffer3D {
        public function IndexBuffer3D() {
            super();
            Error.throwError(ArgumentError, 2012, "IndexBuffer3D$");
        }

        public function dispose():void {
            Unimplemented.throwFor("flash.display3D::IndexBuffer3D/dispose()");
        }

        public function uploadFromByteArray(data:ByteArray, byteArrayOffset:int, startOffset:int, count:int):void {
            Unimplemented.throwFor("flash.display3D::IndexBuffer3D/uploadFromByteArray()");
        }

        public function uploadFromVector(data:Vector.<uint>, startOffset:int, count:int):void {
            Unimplemented.throwFor("flash.display3D::IndexBuffer3D/uploadFromVector()");
        }
    }
}
