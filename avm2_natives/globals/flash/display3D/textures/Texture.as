package flash.display3D.textures {
    import airshim.Unimplemented;
    import flash.display.BitmapData;
    import flash.utils.ByteArray;

    /** Declared, so that programs that name it load; what it can't do throws Error #1001. */
    public final class Texture extends TextureBase {
        public function Texture() {
            super();
            Error.throwError(ArgumentError, 2012, "Texture$");
        }

        public function uploadCompressedTextureFromByteArray(
            data:ByteArray, byteArrayOffset:uint, async:Boolean = false
        ):void {
            Unimplemented.throwFor("flash.display3D.textures::Texture/uploadCompressedTextureFromByteArray()");
        }

        public function uploadFromBitmapData(source:BitmapData, miplevel:uint = 0):void {
            Unimplemented.throwFor("flash.display3D.textures::Texture/uploadFromBitmapData()");
        }

        public function uploadFromByteArray(data:ByteArray, byteArrayOffset:uint, miplevel:uint = 0):void {
            Unimplemented.throwFor("flash.display3D.textures::Texture/uploadFromByteArray()");
        }
    }
}
