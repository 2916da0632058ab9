package flash.display {
    import flash.geom.Matrix;

    [API("662")]
    public final class GraphicsShaderFill implements IGraphicsData, IGraphicsFill {
        public var matrix:Matrix;
        public var shader:Shader;

        public function GraphicsShaderFill(shader:Shader = null, matrix:Matrix = null) {
            super();
            this.shader = shader;
            this.matrix = matrix;
        }
    }
}
