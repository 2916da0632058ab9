package flash.display3D.textures {
    import airshim.Unimplemented;
    import flash.media.Camera;
    import flash.net.NetStream;

    /** Declared, so that programs that name it load; what it can't do throws Error #1001. */
    public final class VideoTexture extends TextureBase {
        private var _videoHeight:int;
        private var _videoWidth:int;

        public function VideoTexture() {
            super();
        }

        public function get videoHeight():int {
            return _videoHeight;
        }

        public function get videoWidth():int {
            return _videoWidth;
        }

        public function attachCamera(theCamera:Camera):void {
            Unimplemented.throwFor("flash.display3D.textures::VideoTexture/attachCamera()");
        }

        public function attachNetStream(netStream:NetStream):void {
            Unimplemented.throwFor("flash.display3D.textures::VideoTexture/attachNetStream()");
        }
    }
}
