package flash.display3D.textures {
    import airshim.Unimplemented;
    import flash.display.BitmapData;
    import flash.utils.ByteArray;

    /** Declared, so that programs that name it load; what it can't do throws Error #1001. */
    public final class RectangleTexture extends TextureBase {
        public function RectangleTexture() {
            super();
        }

        public function uploadFromBitmapData(source:BitmapData):void {
            Unimplemented.throwFor("flash.display3D.textures::RectangleTexture/uploadFromBitmapData()");
        }

        public function uploadFromByteArray(data:ByteArray, byteArrayOffset:uint):void {
            Unimplemented.throwFor("flash.display3D.textures::RectangleTexture/uploadFromByteArray()");
        }
    }
}
