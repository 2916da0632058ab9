package flash.media {
    import airshim.Unimplemented;
    import flash.events.EventDispatcher;
    import flash.geom.Point;
    import flash.geom.Rectangle;
    import flash.net.NetStream;

    /** Declared, so that programs that name it load; what it can't do throws Error #1001. */
    [API("670")]
    public class StageVideo extends EventDispatcher {
        private var _colorSpaces:Vector.<String>;
        private var _depth:int;
        private var _pan:Point;
        private var _videoHeight:int;
        private var _videoWidth:int;
        private var _viewPort:Rectangle;
        private var _zoom:Point;

        public function StageVideo() {
            super();
        }

        public function get colorSpaces():Vector.<String> {
            return _colorSpaces;
        }

        public function get depth():int {
            return _depth;
        }

        public function set depth(value:int):void {
            _depth = value;
        }

        public function get pan():Point {
            return _pan;
        }

        public function set pan(value:Point):void {
            _pan = value;
        }

        public function get videoHeight():int {
            return _videoHeight;
        }

        public function get videoWidth():int {
            return _videoWidth;
        }

        public function get viewPort():Rectangle {
            return _viewPort;
        }

        public function set viewPort(value:Rectangle):void {
            _viewPort = value;
        }

        public function get zoom():Point {
            return _zoom;
        }

        public function set zoom(value:Point):void {
            _zoom = value;
        }

        [API("688")]
        public function attachAVStream(avStream:Object):void {
            Unimplemented.throwFor("flash.media::StageVideo/attachAVStream()");
        }

        [API("682")]
        public function attachCamera(theCamera:Camera):void {
            Unimplemented.throwFor("flash.media::StageVideo/attachCamera()");
        }

        public function attachNetStream(netStream:NetStream):void {
            Unimplemented.throwFor("flash.media::StageVideo/attachNetStream()");
        }
    }
}
