package flash.display {
    import airshim.runtime_internal;
    import flash.geom.ColorTransform;
    import flash.geom.Matrix;

    [Allocator]
    public class Bitmap extends DisplayObject {
        private var _bitmapData:BitmapData = null;
        /** The extent of what it shows, which stays when that is disposed of. */
        private var _bounds:Array = null;
        private var _pixelSnapping:String = null;
        private var _smoothing:Boolean = false;

        public function Bitmap(bitmapData:BitmapData = null, pixelSnapping:String = "auto", smoothing:Boolean = false) {
            super();
            if (bitmapData != null) {
                this.bitmapData = bitmapData;
            } else {
                runtime_internal::prepare();
            }
            this.pixelSnapping = pixelSnapping;
            _smoothing = smoothing;
        }

        /** A bitmap of a SWF shows its picture. */
        runtime_internal override function prepare():void {
            if (_bitmapData == null && runtime_internal::symbol != null && runtime_internal::symbol.kind == "bitmap") {
                bitmapData = BitmapData.runtime_internal::ofSymbol(runtime_internal::symbol);
            }
        }

        public function get bitmapData():BitmapData {
            return _bitmapData;
        }

        public function set bitmapData(value:BitmapData):void {
            _bitmapData = value;
            _bounds = value == null || !value.runtime_internal::isValid ? null : [0, 0, value.width, value.height];
        }

        public function get pixelSnapping():String {
            return _pixelSnapping;
        }

        public function set pixelSnapping(value:String):void {
            if (value == null) {
                Error.throwError(TypeError, 2007, "pixelSnapping");
            }
            if (value != PixelSnapping.ALWAYS && value != PixelSnapping.AUTO && value != PixelSnapping.NEVER) {
                Error.throwError(ArgumentError, 2008, "pixelSnapping");
            }
            _pixelSnapping = value;
        }

        public function get smoothing():Boolean {
            return _smoothing;
        }

        public function set smoothing(value:Boolean):void {
            _smoothing = value;
        }

        runtime_internal override function paint(painting:Painting, matrix:Matrix, color:ColorTransform):void {
            painting.addPicture(_bitmapData, matrix, color, _smoothing);
        }

        runtime_internal override function get fixedBounds():Array {
            return _bounds;
        }
    }
}
