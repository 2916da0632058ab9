package flash.display3D {
    import airshim.Unimplemented;
    import flash.utils.ByteArray;

    /** Declared, so that programs that name it load; what it can't do throws Error #1001. */
    [API("674")]
    public final class Program3D {
        public function Program3D() {
            super();
            Error.throwError(ArgumentError, 2012, "Program3D$");
        }

        public function dispose():void {
            Unimplemented.throwFor("flash.display3D::Program3D/dispose()");
        }

        public function upload(vertexProgram:ByteArray, fragmentProgram:ByteArray):void {
            Unimplemented.throwFor("flash.display3D::Program3D/upload()");
        }
    }
}
