package flash.display {
    [API("662")]
    public final class GraphicsStroke implements IGraphicsStroke, IGraphicsData {
        public var thickness:Number;
        public var pixelHinting:Boolean;
        public var miterLimit:Number;
        public var fill:IGraphicsFill;
        private var _scaleMode:String;
        private var _caps:String;
        private var _joints:String;

        public function GraphicsStroke(
            thickness:Number = NaN, pixelHinting:Boolean = false, scaleMode:String = "normal", caps:String = "none",
            joints:String = "round", miterLimit:Number = 3.0, fill:IGraphicsFill = null
        ) {
            super();
            this.thickness = thickness;
            this.pixelHinting = pixelHinting;
            this.scaleMode = scaleMode;
            this.caps = caps;
            this.joints = joints;
            this.miterLimit = miterLimit;
            this.fill = fill;
        }

        public function get scaleMode():String {
            return _scaleMode;
        }

        public function set scaleMode(value:String):void {
            if ([LineScaleMode.NORMAL, LineScaleMode.NONE, LineScaleMode.VERTICAL, LineScaleMode.HORIZONTAL].indexOf(value) < 0) {
                Error.throwError(ArgumentError, 2008, "scaleMode");
            }
            _scaleMode = value;
        }

        public function get caps():String {
            return _caps;
        }

        public function set caps(value:String):void {
            if ([CapsStyle.NONE, CapsStyle.ROUND, CapsStyle.SQUARE].indexOf(value) < 0) {
                Error.throwError(ArgumentError, 2008, "caps");
            }
            _caps = value;
        }

        public function get joints():String {
            return _joints;
        }

        public function set joints(value:String):void {
            if ([JointStyle.BEVEL, JointStyle.MITER, JointStyle.ROUND].indexOf(value) < 0) {
                Error.throwError(ArgumentError, 2008, "joints");
            }
            _joints = value;
        }
    }
}
