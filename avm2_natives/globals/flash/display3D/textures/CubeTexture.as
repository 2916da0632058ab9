package flash.display3D.textures {
    import airshim.Unimplemented;
    import flash.display.BitmapData;
    import flash.utils.ByteArray;

    /** Declared, so that programs that name it load; what it can't do throws Error #1001. */
    public final class CubeTexture extends TextureBase {
        public function CubeTexture() {
            super();
            Error.throwError(ArgumentError, 2012, "CubeTexture$");
        }

        public function uploadCompressedTextureFromByteArray(
            data:ByteArray, byteArrayOffset:uint, async:Boolean = false
        ):void {
            Unimplemented.throwFor("flash.display3D.textures::CubeTexture/uploadCompressedTextureFromByteArray()");
        }

        public function uploadFromBitmapData(source:BitmapData, side:uint, miplevel:uint = 0):void {
            Unimplemented.throwFor("flash.display3D.textures::CubeTexture/uploadFromBitmapData()");
        }

        public function uploadFromByteArray(data:ByteArray, byteArrayOffset:uint, side:uint, miplevel:uint = 0):void {
            Unimplemented.throwFor("flash.display3D.textures::CubeTexture/uploadFromByteArray()");
        }
    }
}
