package flash.display {
    [API("662")]
    public interface IGraphicsFill {
    }
}
