package flash.display {
    [API("662")]
    public final class GraphicsEndFill implements IGraphicsFill, IGraphicsData {
        public function GraphicsEndFill() {
            super();
        }
    }
}
