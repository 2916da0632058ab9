package flash.display {
    [API("662")]
    public final class GraphicsSolidFill implements IGraphicsFill, IGraphicsData {
        public var color:uint;
        public var alpha:Number;

        public function GraphicsSolidFill(color:uint = 0, alpha:Number = 1.0) {
            super();
            this.color = color;
            this.alpha = alpha;
        }
    }
}
