package flash.media {
    import airshim.Unimplemented;
    import airshim.runtime_internal;
    import flash.display.DisplayObject;

    /** A rectangle that shows no picture. */
    [Allocator]
    public class Video extends DisplayObject {
        private var _width:int = 320;
        private var _height:int = 240;
        private var _deblocking:int = 0;
        private var _smoothing:Boolean = false;

        public function Video(width:int = 320, height:int = 240) {
            super();
            if (width < 0 || height < 0) {
                Error.throwError(ArgumentError, 2006);
            }
            if (runtime_internal::symbol != null) {
                _width = runtime_internal::symbol.facts.width;
                _height = runtime_internal::symbol.facts.height;
            } else {
                // One that is zero has both be the usual ones.
                _width = width == 0 || height == 0 ? 320 : width;
                _height = width == 0 || height == 0 ? 240 : height;
            }
        }

        public function get deblocking():int {
            return _deblocking;
        }

        public function set deblocking(value:int):void {
            _deblocking = value;
        }

        public function get smoothing():Boolean {
            return _smoothing;
        }

        public function set smoothing(value:Boolean):void {
            _smoothing = value;
        }

        public function get videoWidth():int {
            return 0;
        }

        public function get videoHeight():int {
            return 0;
        }

        public function clear():void {
        }

        public function attachNetStream(netStream:Object):void {
            if (netStream != null) {
                Unimplemented.throwFor("flash.media::Video/attachNetStream()");
            }
        }

        public function attachCamera(camera:Object):void {
            if (camera != null) {
                Unimplemented.throwFor("flash.media::Video/attachCamera()");
            }
        }

        runtime_internal override function get fixedBounds():Array {
            return [0, 0, _width, _height];
        }
    }
}
