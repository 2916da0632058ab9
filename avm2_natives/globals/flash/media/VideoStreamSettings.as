package flash.media {
    import airshim.Unimplemented;

    /** Declared, so that programs that name it load; what it can't do throws Error #1001. */
    public class VideoStreamSettings {
        private var _bandwidth:int;
        private var _codec:String;
        private var _fps:Number = 0;
        private var _height:int;
        private var _keyFrameInterval:int;
        private var _quality:int;
        private var _width:int;

        public function VideoStreamSettings() {
            super();
        }

        public function get bandwidth():int {
            return _bandwidth;
        }

        public function get codec():String {
            return _codec;
        }

        public function get fps():Number {
            return _fps;
        }

        public function get height():int {
            return _height;
        }

        public function get keyFrameInterval():int {
            return _keyFrameInterval;
        }

        public function get quality():int {
            return _quality;
        }

        public function get width():int {
            return _width;
        }

        public function setKeyFrameInterval(keyFrameInterval:int):void {
            Unimplemented.throwFor("flash.media::VideoStreamSettings/setKeyFrameInterval()");
        }

        public function setMode(width:int, height:int, fps:Number):void {
            Unimplemented.throwFor("flash.media::VideoStreamSettings/setMode()");
        }

        public function setQuality(bandwidth:int, quality:int):void {
            Unimplemented.throwFor("flash.media::VideoStreamSettings/setQuality()");
        }
    }
}
